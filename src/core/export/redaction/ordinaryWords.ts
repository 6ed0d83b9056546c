/**
 * Names that are also English words or technical terms. They count as names only if case and context suggest it; see
 * `isUsedAsName`.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `
  able about above ace acre across act action active ad add age ago agree ahead alert all allow alma almost
  along already also always amber among amount an anchor and angel another ansible any apple april arch archer
  area ark around arrow art ash ask aspen atlas august autumn away aws azure back bad baker balance banks bar
  barn baron bas base based basic bat bay beach beacon bear beck become before begin behind believe bell below
  bench berry best bet beta better between beyond big bill birch bird bishop bit black blaze blink block bloom
  blue bob body bolt bond book booker both bottom bow box brand break brick bridge bright bring broad brook
  brooks brown bubble buck bud buddy build burn burns bush business butler buy by cache call can candle candy
  care cargo carol carpenter carry carter case cash castle cedar center central centre chance chandler change
  chapel charity charm chase check chip choice choose chord christian church circle city claim clay clean clear
  clever cliff close cloud clover coal coast cold cole collect come comet common compass complete concord condor
  connect consul control cook cool cooper copper coral core corner cost count country cover cox craft crane
  create cross crow crystal cube current curry customer cut cutter daily daisy dale dart dash datadog dawn day
  days deal dean dear decide deep define deliver delta denim derby detail develop dick different difficult
  direct direction do docker don done door dot double dove down drake draw dream drew drift drive drop dry due
  duke dune during dusty each eagle earl early earth east easy echo eden edge effect elder elm ember end
  engine english enjoy enough enter envoy equal eve even event ever every exact example except expect express
  extra eye fable face fact fair faith falcon fall family famous far farm farmer fast feather feel fern few
  field fields figure fill final finch find fine fire firm first fish fisher fit five flag flat fleet flint
  floor flora flow flower flowers fly foam focus follow foot force ford forest forge form forward foster
  fountain four fox frank free freed freeman freight french fresh friend from front frost full fuller fun
  further fuse future gage gain gale game gardener gates gather gay gem gene general genesis german get gift
  gill ginger github gitlab give glad glass glen global globe go gold golden good grace grafana grand grant gray
  great green grey grid ground group grove grow guard guess guide guy hack half hall hand handy hang happen
  happy harbor harbour hard hardy harmony harp hart harvest have haven hawk hay hazel head heart heath heather
  heavy helm help henna here hero hidden high hill hills hive hold holly home honey hood hook hope horizon horn
  hot hour house how hub huge hung hunt hunter ice idea ideal if impact important in ink inner inside insight
  instant into iris iron island issue istio item ivory ivy jack jade jasmine jasper java jay jean jenkins jet
  jewel jira job jobs jolly journey joy judge julep jump june junior just justice kafka keep ken key keys
  keystone kind king kit kite knight know kubernetes ladder lake lamb lance land lane lantern large lark last
  latch late later law laws lay layer lead leader leaf lean learn leave lee left legend less let letter level
  levy life lift light like likely lily lime limit lincoln linden line linear link linux lion list listen little
  live load local loch lock log logic long look loop lose lot lotus loud love low loyal luck lucky lunar lute
  lynx mac mae magnet main major make many maple march marina mark marks marsh marshall mart martial mason
  master mat matter maven max may mayor mead meadow mean measure meet mega melody memory mercury mercy merit
  merry mesa metro mica micro middle might mile miles mill miller mind mint miracle miss misty mo mobile model
  modern moment money monk month moon moor moore more morn morning moss most mother motion mount move much muse
  must my name narrow national native nature near need nest net never new next nick night nil nimble noble node
  noise nomad nona none norm normal north note nothing notice nova now number oak oasis ocean of off offer often
  old olive on once one only onto onyx opal open or orange orbit order origin orion other our out outer outside
  over own pace page pages paid pair palm pan panda paper paradise park parker parks part pass past pat path
  patience patsy patty paw pay peace peak pearl penny people pepper perfect perhaps perk peter petty phoenix
  pick piece pierce pike pilot pine piper pitt pixel place plain plan planet plant play plenty plum point polar
  pole pond pop poppy port porter possible post postgres potter power powers precious pretty price pride prime
  prince print prior private problem process produce product prometheus prompt proof proper prose prudence
  public pull pulse pure purity push put python quality quarter queen quest quick quiet quill quite rain rainbow
  raise ram ramp range rapid rather raven ray reach read ready real reason rebel receive record red redis reduce
  reed reef regular remain remedy remember rest result return rex rhyme rice rich ride rider right ring ripple
  rise river rivers road rob robin rock rocket rocky rod roman root rose rosemary round rowan royal ruby rule
  run rush russet rust rusty sable safe saffron sage sail saint sale salt same sand sandy sapphire savage
  savanna save say scale scout sea season secure see seed seem select self sell send senior sense sentry
  separate serene serenity series serious set seven several shade shall shape share shared sharp shaw she shell
  sheriff shield ship shore short should show side sierra sign signal silent silver similar simple since singer
  single sit six size skip sky skyline slack slate slow small smart smith smooth snow so social soft sol solar
  solid solo some son song sonnet soon sort sound source south space spark sparrow special speed spend spirit
  spread spring spruce square stable stack stage stand standard star stark start state stay steel stellar step
  sterling still stone stop storm straight strange stream street strike stripe strong studio study such sue
  sugar sum summer summit sun sung sunny sunshine super support sure surrey swan sweet swift switch system tab
  table take talk tan tank tanner target task tate taylor teal team tell temple tempo ten terra terraform test
  than that then there they thing think third this thorn those thought thousand three through thus tide tiger
  timber time tiny to together token too top topaz torch total touch toward tower town trace track trail
  transfer tree trinity true trust truth try tuck tucker turbo turn turner twice twin two tyler type ultra under
  understand united unity universal until up upper urban use usual vale valentine valor value van vault vector
  velocity venture verge vertex very vibe vic victor victory view village viola violet virtue vision visit vital
  voice wait walk walker wall walls want war ward warden ware warm watch water waters wave way wear weaver webb
  webster week weight well wells west what wheat wheel wheeler when where which while white who whole why wide
  wild will willow win wind window windows winter wisdom wise wish with within without wolf won wonder wood
  woods woody work worth wren wright write wrong year yellow yes yet york you young zebra zen zero zest zion
  zone
  `
    .trim()
    .split(/\s+/),
);

/** Words for what somebody is, not who: such a source names nobody. */
export const namelessWords: ReadonlySet<string> = new Set(
  `
  account admin call oncall on administrator agent all analyst analytics anonymous anybody anyone architect author board buddy ceo cfo chat
  client clients colleague colleagues community company consultant contractor cto customer customers delivery
  design designer dev developer developers devops director email engineer engineering engineers everybody
  everyone external finance founder founders guest head incident incidents infra infrastructure internal
  joiner lead leader leaders leadership legal log logs management manager managers marketing me meeting meetings member
  members myself new nobody none office operations ops outside owner partner peer peers people person platform
  postmortem product production qa retro retrospective reviewer sales security senior service several slack somebody
  someone sre staff standup support survey system systems team teams tech the ticket tickets unknown user users vendor
  vendors veteran veterans various vp we web
  `
    .trim()
    .split(/\s+/),
);

/** Parts of names that are not names by themselves: titles, particles, legal forms, and generic parts of company names. */
export const nameParticles: ReadonlySet<string> = new Set(
  `
  ab af ag air airlines al and apparel auto av bakery bank bin bint books brothers bv bvba capital cars clothing
  co coffee college company construction consulting corp corporation council da das data de del den dental der
  di digital do dos dr du education el electric electronics energy farms fashion finance financial fitness food
  foods foundation furniture games garden gas gmbh goods group health healthcare holding holdings hospital hotel
  hotels ibn ii iii inc incorporated industries insurance international iv jr kg kitchen la labs le learning
  limited llc llp logistics lp ltd machines market marketing markets mc media medical motors mr mrs ms music
  networks news nv of oil outdoor outdoors oy parcel partner partners parts payments pharma pharmacy phd pizza
  plastics plc prof professor properties publishing rail research retail robotics sa san sarl school service
  services shipping shop shops sir software solutions sports sr srl st storage store stores supply technologies
  technology telecom ten ter textiles the tools toys trade trader traders trading transport travel und
  university van von wine works world worldwide zu
  `
    .trim()
    .split(/\s+/),
);
