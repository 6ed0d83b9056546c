/**
 * Names that are English words, or words of our trade, as well. They count as a name only where case and place in the
 * sentence say so; see `isUsedAsName`.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `
  able ace acre ad al alert alma amber an anchor angel ansible apple april arch archer ark arrow art ash aspen
  atlas august autumn aws azure baker bank banks bar barn baron bas base bat bay beach beacon bear beck bell
  bench berry best bet beta bill birch bird bishop black blaze blink block bloom blue bo bob bolt bond book
  booker bow box brand brick bridge bright brook brooks brown bubble buck bud buddy build burn burns bush butler
  cache can candle candy capital care cargo carol carpenter carter case cash castle cedar center central centre
  chance chandler chapel charity charm chase chip chord christian church circle city claim clay clear clever
  cliff cloud clover coal coast cole comet compass concord condor consul cook cooper copper coral core cox craft
  crane cross crow crystal cube curry cutter daisy dale dart dash data datadog dawn day days dean dear delta
  denim derby dick digital direct do docker don dot dove drake dream drew drift drive duke dune dusty eagle earl
  early east easy echo ed eden edge elder elm ember energy english envoy eve ever express fable fair faith
  falcon farmer fast feather fern field fields finch fire first fish fisher flag fleet flint flora flow flower
  flowers fly foam ford forest forge foster fountain fox frank freed freeman freight french fresh frost fuller
  fuse gage gale gardener gates gay gem gene general genesis german gift gill ginger github gitlab glad glass
  glen global globe go gold golden good grace grafana grand grant gray green grey grid group grove guard guide
  guy hack hall happy harbor harbour hardy harmony harp hart harvest haven hawk hay hazel head heart heath
  heather helm henna hero high hill hills hive holly home honey hood hook hope horizon horn house hub hung hunt
  hunter ice ideal impact in ink insight instant iris iron island istio ivory ivy jack jade jasmine jasper java
  jay jean jenkins jet jewel jira job jobs jolly journey joy judge julep jump june junior just justice kafka ken
  key keys keystone king kit kite knight kubernetes ladder lake lamb lance land lane lantern lark latch law laws
  layer leader leaf lean lee legend level levy light lily lime lincoln linden linear link linux lion little live
  local loch lock logic long loop lot lotus love low loyal luck lucky lunar lute lynx ma mac mae magnet main
  major maple march marina mark market marks marsh marshall mart martial mason master mat matter maven max may
  mayor mead meadow mega melody memory mercury mercy merit merry mesa metro mica micro mile miles mill miller
  mind mint miracle misty mo mobile model modern monk moon moor moore morn moss motion mount muse my narrow
  national native nature nest net new nick nil nimble noble node nomad nona norm north nova oak oasis ocean
  olive on one onyx opal open orange orbit order origin orion pa page pages palm pan panda paper paradise park
  parker parks part pat path patience patsy patty paw peace peak pearl penny people pepper perk peter petty
  phoenix pierce pike pilot pine piper pitt pixel place planet plant play plum point polar pole pond poppy port
  porter post postgres potter power powers precious price pride prime prince print prior prometheus proof prose
  prudence public pulse pure purity python queen quest quick quill rain rainbow ram ramp range rapid raven ray
  read real rebel red redis reed reef remedy rex rhyme rice rich rider right ring ripple rise river rivers road
  rob robin rock rocket rocky rod roman root rose rosemary rowan royal ruby rule run rush russet rust rusty
  sable safe saffron sage sail saint salt sand sandy sapphire savage savanna say scale scout sea season secure
  seed select senior sense sentry serene serenity service shade shared shaw shell sheriff shield ship shore
  short sierra signal silver simple singer single six skip sky skyline slack slate small smart smith smooth snow
  so social sol solar solid solo son song sonnet sound south space spark sparrow spirit spring spruce square
  stack star stark steel stellar step sterling stone storm stream street stripe strong studio sue sugar summer
  summit sun sung sunny sunshine sure surrey swan sweet swift switch tab table tan tank tanner target tate
  taylor teal team temple tempo terra terraform thorn tide tiger timber time tiny to token top topaz torch total
  touch tower town trace track trade trail transfer travel tree trinity true trust truth tuck tucker turbo
  turner twin tyler ultra united unity universal up urban vale valentine valor value van vault vector velocity
  venture verge vertex vibe vic victor victory view village viola violet virtue vision vital voice walker wall
  walls ward warden ware warm water waters wave way weaver webb webster well wells west wheat wheeler white wild
  will willow win wind windows winter wisdom wise wolf won wood woods woody world worth wren wright yellow york
  young zebra zen zero zest zion zone
  `
    .trim()
    .split(/\s+/),
);

/** Words that say what somebody is, not who: a source that is called so names nobody. */
export const namelessWords: ReadonlySet<string> = new Set(
  `
  account admin administrator agent all analyst analytics anonymous anybody anyone architect author board buddy ceo cfo chat
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

/** Parts of names that are nobody's name by themselves: titles, particles, legal forms, and what companies are called after. */
export const nameParticles: ReadonlySet<string> = new Set(
  `
  ab ag al af and av bank bin bint bv bvba co college company corp corporation council da das de del den der di do dos dr du
  el foundation gmbh group holding holdings ibn ii iii iv inc incorporated industries insurance international jr kg
  la labs le limited llc llp lp ltd mc mr mrs ms nv of oy partners phd plc prof professor sa san sarl sir software
  solutions sr srl st technologies technology ten ter the und university van von zu
  `
    .trim()
    .split(/\s+/),
);
