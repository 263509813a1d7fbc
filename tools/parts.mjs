// The parts of the app that come in files of their own, and how the pieces that a splitter makes are joined again.
//
// The splitter makes a piece for every set of parts that share some code; dozens of them are a few hundred bytes large.
// Code that is alike in two files is neither joined nor compressed together, so few larger files weigh much less;
// but a file that two parts need together makes each of them fetch what only the other needs.
// So pieces are joined two by two for as long as readers fetch less by it, a request being counted as bytes as well.

/** Pages that need the most code, and so have the least room in their budget. */
const RICH = ["card", "digest", "explorer", "indicator"];

/** The other pages of figures: these are what most readers come for. */
const PLAIN = ["area", "front", "municipalities"];

/** Pages about the work that figures are for. */
const OF_THE_WORK = ["annual_clock", "organisations", "report"];

/** Guided tours, which need more code than other pages about the work. */
const TOURS = ["tour"];

/** Pages about the service itself, which few readers open. */
const OF_THE_SERVICE = ["about", "history", "statements"];

/** The parts that are pages: a reader waits for one of them before its text stands. */
export const PAGES = [...RICH, ...PLAIN, ...OF_THE_WORK, ...TOURS, ...OF_THE_SERVICE];

/** The parts that are embeds: a reader of another site waits for one of them. */
export const EMBEDDED = ["embed_area", "embed_card", "embed_indicator", "embed_set"];

/**
 * The parts that come later, each with the pages on which they do; what these have is there already.
 *
 * On the pages of the report, of a reader's own and of tours, `trend` and `one_year` come after `placed`, with which they share most of what they need.
 */
export const LATER = {
  add_to_digest: ["indicator"],
  below_figures: ["indicator"],
  card_rest: ["card"],
  choices: ["organisations"],
  digest_editor: ["digest"],
  digest_file: ["digest"],
  embed_dialog: ["area", "card", "indicator", "organisations"],
  english: PAGES,
  meeting: ["card"],
  municipality_field: ["explorer", "indicator", "organisations"],
  need_places: ["organisations"],
  needs: ["organisations"],
  observation: ["organisations"],
  own_set: ["organisations"],
  panel: ["explorer"],
  placed: ["digest", "report", "tour"],
  portrait: ["area", "card"],
  problems: PAGES,
  programme: ["area", "card", "report"],
  report_file: ["digest", "report"],
  search: ["explorer"],
  set_file: ["organisations"],
  swedish: PAGES,
  trend: ["indicator"],
  one_year: ["indicator"],
};

/** The parts that come later in embeds. */
export const LATER_IN_EMBEDS = {
  english: EMBEDDED,
  kept_release: EMBEDDED,
  municipality_field: ["embed_indicator"],
  problems: EMBEDDED,
  swedish: EMBEDDED,
  trend: ["embed_indicator"],
  one_year: ["embed_indicator"],
};

/**
 * What a request costs beside what it brings, in bytes before they are made small: the answer's head, and what compressing apart loses.
 *
 * Found by trying: with less, files become many, and with more, pages fetch what they do not need.
 */
const REQUEST = 1_200;

/** The embed that needs the most code. */
const RICH_EMBED = ["embed_indicator"];

/** Languages that a reader waits for before anything stands. */
const LANGUAGES = ["english", "swedish"];

/** What comes later and would be heavy: it needs much of what pages need that its own page does not. */
const HEAVY = ["embed_dialog", "one_year", "trend"];

/** The same on pages of which it is most. */
const HEAVIEST = ["placed"];

/** What comes later, and is what readers of its page came for. */
const AWAITED = ["needs"];

/** How much a byte counts for whom: before a page or an embed stands everybody waits, for what comes later few do. */
const WEIGHTS = [
  [RICH, 1.8],
  [PLAIN, 0.8],
  [OF_THE_WORK, 0.6],
  [TOURS, 0.9],
  [OF_THE_SERVICE, 0.15],
  [RICH_EMBED, 2.7],
  [EMBEDDED.filter((part) => !RICH_EMBED.includes(part)), 0.6],
  [LANGUAGES, 0.5],
  [HEAVY, 0.8],
  [HEAVIEST, 1.3],
  [AWAITED, 0.4],
  [[...new Set([...Object.keys(LATER), ...Object.keys(LATER_IN_EMBEDS)])].filter((part) => ![...LANGUAGES, ...HEAVY, ...HEAVIEST, ...AWAITED].includes(part)), 0.2],
];

/** Every part, in the order of its bit in a set of parts. */
const PARTS = WEIGHTS.flatMap(([parts]) => parts);

/**
 * The file for each piece, by the piece's name.
 *
 * @param {{name: string, size: number, users: string[]}[]} pieces with the parts that need them
 * @returns {Map<string, string>}
 */
export function filesOf(pieces) {
  const same = new Map();
  for (const piece of pieces) {
    const users = setOf(piece.users);
    same.set(users, [...(same.get(users) ?? []), piece]);
  }
  const files = [...same.values()].map(fileOfSame);
  for (let pair = bestPair(files); pair; pair = bestPair(files)) {
    const [one, other] = pair;
    files.splice(files.indexOf(other), 1);
    files[files.indexOf(one)] = joined(one, other);
  }
  const shared = files.filter(({ users }) => !nameOfOne(users)).sort((one, other) => other.size - one.size);
  const nameOf = (file) => nameOfOne(file.users) ?? `shared-${shared.indexOf(file) + 1}`;
  return new Map(files.flatMap((file) => file.names.map((name) => [name, nameOf(file)])));
}

/** The two files that are best joined, where joining any two is better than leaving all as they are, or no worse. */
function bestPair(files) {
  let best = null;
  let least = 0;
  for (const [place, one] of files.entries()) {
    for (let next = place + 1; next < files.length; next += 1) {
      const other = files[next];
      const cost = weightOf(one.users | other.users) * (one.size + other.size + REQUEST);
      const change = cost - costOf(one) - costOf(other);
      if (change < least || (change === 0 && !best)) {
        [best, least] = [[one, other], change];
      }
    }
  }
  return best;
}

/** One file of pieces that the same parts need: nobody fetches any of them without the others. */
function fileOfSame(pieces) {
  return {
    names: pieces.map(({ name }) => name),
    size: pieces.reduce((sum, { size }) => sum + size, 0),
    users: setOf(pieces[0].users),
  };
}

function joined(one, other) {
  return {
    names: [...one.names, ...other.names],
    size: one.size + other.size,
    users: one.users | other.users,
  };
}

/** What a file costs all who fetch it. */
function costOf({ size, users }) {
  return weightOf(users) * (size + REQUEST);
}

const weights = new Map();

/** How much a byte of a file counts that these parts need. */
function weightOf(users) {
  if (!weights.has(users)) {
    const has = (part) => users & bitOf(part);
    // On a page that has the file already, what comes later need not fetch it.
    const lacking = (pages) => pages.filter((page) => !has(page)).length / pages.length;
    const share = (part) => lacking([...(LATER[part] ?? []), ...(LATER_IN_EMBEDS[part] ?? [])]);
    const shareOf = (part) => (part in LATER || part in LATER_IN_EMBEDS ? share(part) : 1);
    const weightOfAll = (parts) => parts.filter(has).reduce((sum, part) => sum + shareOf(part), 0);
    const weight = WEIGHTS.reduce((sum, [parts, weight]) => sum + weight * weightOfAll(parts), 0);
    weights.set(users, weight);
  }
  return weights.get(users);
}

/** Parts as bits, of which there are more than a number has. */
function setOf(parts) {
  return parts.reduce((set, part) => set | bitOf(part), 0n);
}

function bitOf(part) {
  const place = PARTS.indexOf(part);
  if (place < 0) {
    throw new Error(`tools/parts.mjs does not say when the part ${part} is needed.`);
  }
  return 1n << BigInt(place);
}

/** The name for the file of a part that needs it alone. */
function nameOfOne(users) {
  const part = PARTS.find((part) => bitOf(part) === users);
  return part && `part-${part}`;
}
