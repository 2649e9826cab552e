/** Forms of a verb: base, third person, past, participle, -ing. */
export type Form = 'base' | 's' | 'past' | 'part' | 'ing';

// base past participle; regular verbs need no entry
const IRREGULAR = `wind wound wound;slide slid slid;lend lent lent;bend bent bent;bite bit bitten;spring sprang sprung;strive strove striven;swear swore sworn;weave wove woven;dig dug dug;cling clung clung;fling flung flung;bid bid bid;split split split;spread spread spread;quit quit quit;freeze froze frozen;tread trod trodden;arise arose arisen;forgo forwent forgone;forbid forbade forbidden;grind ground ground;feed fed fed;shed shed shed;steal stole stolen;teach taught taught;wake woke woken;hide hid hidden;awake awoke awoken;bear bore borne;beat beat beaten;sling slung slung;sleep slept slept;creep crept crept;blow blew blown;light lit lit;cast cast cast;shy shied shied;outbid outbid outbid;overcome overcame overcome;override overrode overridden;oversee oversaw overseen;rebuild rebuilt rebuilt;redraw redrew redrawn;rethink rethought rethought;retake retook retaken;rewrite rewrote rewritten;outline outlined outlined;patch patched patched;
be was been;become became become;begin began begun;break broke broken;bring brought brought;build built built;
buy bought bought;catch caught caught;choose chose chosen;come came come;cut cut cut;deal dealt dealt;do did done;draw drew drawn;
drive drove driven;eat ate eaten;fall fell fallen;feel felt felt;fight fought fought;find found found;fly flew flown;
forget forgot forgotten;get got got;give gave given;go went gone;grow grew grown;hang hung hung;have had had;hear heard heard;
hold held held;keep kept kept;know knew known;lay laid laid;lead led led;leave left left;let let let;lie lay lain;lose lost lost;
make made made;mean meant meant;meet met met;overtake overtook overtaken;pay paid paid;put put put;read read read;ride rode ridden;
ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;
set set set;shake shook shaken;shoot shot shot;shut shut shut;sink sank sunk;sit sat sat;slip slipped slipped;speak spoke spoken;
spend spent spent;stand stood stood;stick stuck stuck;strike struck struck;sweep swept swept;swing swung swung;take took taken;
tear tore torn;tell told told;think thought thought;throw threw thrown;undertake undertook undertaken;understand understood understood;
uphold upheld upheld;wear wore worn;win won won;withdraw withdrew withdrawn;write wrote written;withhold withheld withheld;
foresee foresaw foreseen;reset reset reset;rebuff rebuffed rebuffed;overrun overran overrun;lay laid laid;bind bound bound;hit hit hit;
stop stopped stopped;swap swapped swapped;drop dropped dropped;scrap scrapped scrapped;plan planned planned;spurn spurned spurned;
permit permitted permitted;commit committed committed;refer referred referred;defer deferred deferred;prefer preferred preferred;
beg begged begged;nod nodded nodded;shun shunned shunned;ban banned banned;shrug shrugged shrugged;step stepped stepped;
wrap wrapped wrapped;axe axed axed;veto vetoed vetoed;table tabled tabled;pull pulled pulled;balk balked balked;admit admitted admitted;
free freed freed;agree agreed agreed;rule ruled ruled;travel travelled travelled;cancel cancelled cancelled;stall stalled stalled;
signal signalled signalled;quarrel quarrelled quarrelled;initial initialled initialled;chat chatted chatted;ship shipped shipped;rub rubbed rubbed;stir stirred stirred`;

const PARTS = new Map(
  IRREGULAR.split(';').map((entry) => {
    const [base = '', past = '', part = ''] = entry.trim().split(' ');
    return [base, { past, part }];
  }),
);

const AMERICAN = new Map([
  ['cancel', 'canceled'],
  ['travel', 'traveled'],
  ['signal', 'signaled'],
]);

/** Every form of a regular or listed verb, with what form it is. */
export function inflect(verb: string): readonly (readonly [string, Form])[] {
  if (verb === 'be') return BE;
  if (verb === 'have') return [...basic('have', 'has', 'having'), ['had', 'past'], ['had', 'part']];
  const known = PARTS.get(verb);
  const past = known?.past ?? regularPast(verb);
  const forms: (readonly [string, Form])[] = [...basic(verb, third(verb), gerund(verb, past)), [past, 'past']];
  if (known !== undefined && known.part !== past) forms.push([known.part, 'part']);
  const american = AMERICAN.get(verb);
  if (american !== undefined)
    forms.push([american, 'past'], [american, 'part'], [american.replace('ed', 'ing'), 'ing']);
  return forms;
}

const BE: readonly (readonly [string, Form])[] = [
  ['be', 'base'],
  ['am', 's'],
  ['is', 's'],
  ['are', 's'],
  ['was', 'past'],
  ['were', 'past'],
  ['been', 'part'],
  ['being', 'ing'],
];

function basic(base: string, s: string, ing: string): (readonly [string, Form])[] {
  return [
    [base, 'base'],
    [s, 's'],
    [ing, 'ing'],
  ];
}

function third(verb: string): string {
  if (verb === 'do' || verb === 'go' || verb === 'veto') return `${verb}es`;
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLED.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** "drag", "dragged"; of longer verbs those that are stressed at the end. */
const DOUBLED =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|(?:trans|con)fer|concur|regret|submit|sidestep|fulfil|unravel|pencil|counsel)$/;

function gerund(verb: string, past: string): string {
  if (verb === 'lie') return 'lying';
  if (/(?:ee|oe|ye)$/.test(verb)) return `${verb}ing`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  const doubled = past === `${verb}${verb.at(-1)}ed`;
  if (doubled || DOUBLED.test(verb) || /^(?:begin|forget|reset)$/.test(verb)) {
    return `${verb}${verb.at(-1)}ing`;
  }
  return `${verb}ing`;
}
