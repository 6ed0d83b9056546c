/** English words that say nothing of what a text is about, in lower case and without apostrophes. */
export const englishStopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again all almost also always am an and any are as at be because been before being below between both ' +
    'but by can cannot could did do does doing done down during each every few for from further get gets getting go goes ' +
    'going got had has have having he her here hers him his how i if in into is it its itself just know like lot lots made ' +
    'make makes many may me might more most much must my need needs never new no nobody nor not nothing now of off often old ' +
    'on once one only or other our ours out over own people per really said same say says she should since so some someone ' +
    'something sometimes still such take takes than that the their theirs them then there these they thing things this those ' +
    'through time times to too two under until up us use used uses using usually very want wants was way we well were what ' +
    'when where which while who whom whose why will with within without would yes yet you your yours ' +
    'dont doesnt didnt isnt arent wasnt cant wont ve ll re'
  ).split(' '),
);
