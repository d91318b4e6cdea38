/** What a table of events has in it, counted as it is written. */
export interface SyntheticEvents {
  readonly text: string;
  readonly rows: number;
  /** Rows that are no contact. */
  readonly others: number;
  /** Rows that tell a visit from its other side. */
  readonly mirrored: number;
  readonly contacts: number;
  readonly actors: number;
  /** Actors of contacts, by name. */
  readonly names: readonly string[];
  /** The line of the row from an actor to itself. */
  readonly loopLine: number;
}

const COLUMNS = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
];
const COUNTRIES = ['Oman', 'Iran', 'Iraq', 'Qatar', 'Jordan', 'Egypt', 'Norway', 'Japan', 'Kuwait'];
const ROLES = ['Foreign Ministry', 'Government', 'Military', 'Citizen', 'Police', 'Media'];
const KINDS = [
  ['Consult', '040'],
  ['Make a visit', '042'],
  ['Make an appeal or request', '020'],
  ['Reject proposal to meet, discuss, or negotiate', '125'],
  ['Use conventional military force', '190'],
] as const;

/** A file in the layout of ICEWS, the same each time: visits from both sides, a loop, a mediation. */
export function syntheticEvents(events = 900): SyntheticEvents {
  let seed = 7;
  const random = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * n);
  };
  const lines = [COLUMNS.join('\t')];
  const names = new Set<string>();
  const actor = (): string => {
    const land = COUNTRIES[Math.min(random(12), random(12)) % COUNTRIES.length] ?? '';
    return `${ROLES[random(ROLES.length)]} ${1 + random(4)} (${land})`;
  };
  const landOf = (name: string): string => /\((.*)\)/.exec(name)?.[1] ?? 'NA';
  let story = 0;
  const write = (day: string, from: string, to: string, text: string, code: string): void => {
    const at = lines.length;
    // The other side of a visit is told by the same report.
    if (code !== '043') story += 1;
    const [source, target] = [landOf(from), landOf(to)];
    const start = [9000 + at, day, from, 'Government', source, text, code, 1];
    const end = [to, 'NA', target, story, 1, 'Daily', 'NA', 'NA', 'NA', target, 'NA', 'NA'];
    lines.push([...start, ...end].join('\t'));
  };
  const told = new Set<string>();
  let [others, mirrored] = [0, 0];
  for (let at = 0; at < events; at += 1) {
    const day = new Date(Date.UTC(2014, 0, 1 + (at % 365))).toISOString().slice(0, 10);
    const [from, to] = [actor(), actor()];
    const [text, code] = KINDS[random(KINDS.length)] ?? KINDS[0];
    const pair = [day, ...[from, to].sort()].join('|');
    if (from === to || told.has(pair)) continue;
    told.add(pair);
    write(day, from, to, text, code);
    if (code === '190') others += 1;
    else for (const name of [from, to]) names.add(name);
    if (code === '042') {
      write(day, to, from, 'Host a visit', '043');
      mirrored += 1;
    }
  }
  const [one = '', other = ''] = names;
  const loopLine = lines.length + 1;
  write('2014-05-05', one, one, 'Consult', '040');
  write('2014-05-06', one, other, 'Mediate', '045');
  const rows = lines.length - 1;
  return {
    text: lines.join('\n'),
    rows,
    others,
    mirrored,
    contacts: rows - others - mirrored - 1,
    // The mediation names one side; the other is an actor without a name.
    actors: names.size + 1,
    names: [...names],
    loopLine,
  };
}

/** Rows of GDELT 1.0: 58 columns, and no line that says what they are. */
export function gdeltRows(
  rows: readonly { readonly day: string; readonly from: string; readonly to: string }[],
): string {
  return rows
    .map(({ day, from, to }, at) => {
      const cells = Array.from({ length: 58 }, () => '');
      cells[0] = String(500 + at);
      cells[1] = day;
      [cells[2], cells[3]] = [day.slice(0, 6), day.slice(0, 4)];
      [cells[6], cells[16]] = [from, to];
      cells[26] = '042';
      cells[57] = 'https://press.example/a';
      return cells.join('\t');
    })
    .join('\n');
}
