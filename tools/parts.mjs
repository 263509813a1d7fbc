// The parts of the app that come in files of their own, and how the pieces that a splitter makes are joined again.
//
// The splitter makes a piece for every set of parts that share some code; dozens of them are a few hundred bytes large.
// Code that is alike in two files is neither joined nor compressed together, so few larger files weigh much less.

/** Pages that show many indicators at a glance; a reader goes from one to the next, so they share one file. */
const OVERVIEWS = ["area", "card", "front", "municipalities"];

/** Embeds, each with the page whose code it shares. */
const EMBEDS = { embed_area: "area", embed_card: "card", embed_indicator: "indicator" };

/** The parts that are pages: a reader waits for one of them before its text stands. */
export const PAGES = [...OVERVIEWS, "explorer", "indicator"];

/** The parts that are embeds: a reader of another site waits for one of them. */
export const EMBEDDED = Object.keys(EMBEDS);

/** The parts that come later, each with the pages on which they do; what these have is there already. */
export const LATER = {
  below_figures: ["indicator"],
  card_rest: ["card"],
  embed_dialog: ["area", "card", "indicator"],
  english: PAGES,
  meeting: ["card"],
  municipality_field: ["explorer", "indicator"],
  panel: ["explorer"],
  portrait: ["area", "card"],
  problems: PAGES,
  programme: ["area", "card"],
  search: ["explorer"],
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

/** A file of less bytes than this, before it is made small, is not worth a request even to a reader who could do without it. */
const SMALLEST = 12_000;

/** The file that every page needs. */
const SHARED = "shared";

/**
 * The file for each piece, by the piece's name.
 *
 * @param {{name: string, size: number, users: string[]}[]} pieces with the parts that need them
 * @returns {Map<string, string>}
 */
export function filesOf(pieces) {
  const files = new Map(pieces.map(({ name, users }) => [name, fileFor(users)]));
  const sizes = new Map();
  for (const { name, size } of pieces) {
    const file = files.get(name);
    sizes.set(file, (sizes.get(file) ?? 0) + size);
  }
  for (const { name, users } of pieces) {
    const file = files.get(name);
    if (file.startsWith(`${SHARED}-`) && file !== `${SHARED}-embeds` && sizes.get(file) < SMALLEST) {
      files.set(name, fileForSmall(users));
    }
  }
  return files;
}

/** Files that take what is too small for one of its own, each with the pages that wait for it. */
const FOR_SMALL = [
  [[], `${SHARED}-later`],
  [["indicator"], "part-indicator"],
  [["explorer"], "part-explorer"],
  [OVERVIEWS, `${SHARED}-overviews`],
  [["explorer", "indicator"], `${SHARED}-explorer-indicator`],
  [[...OVERVIEWS, "indicator"], `${SHARED}-indicator-overviews`],
];

/** The file for a small piece: one that burdens as few pages as may be with what they do not need. */
function fileForSmall(users) {
  const waiting = users.map((user) => EMBEDS[user] ?? user).filter((user) => PAGES.includes(user));
  // A part that comes later must not have to fetch what another page alone has.
  const later = waiting.length > 0 ? users.flatMap((user) => LATER[user] ?? []) : [];
  const isIn = (pages) => [...waiting, ...later].every((page) => pages.includes(page));
  const [, file] = FOR_SMALL.find(([pages]) => isIn(pages)) ?? [];
  return file ?? SHARED;
}

function fileFor(users) {
  const embeds = users.filter((user) => EMBEDDED.includes(user));
  if (embeds.length === 0 || users.some((user) => PAGES.includes(user))) {
    // What an embed shares with its page lies in the page's files: files of their own would make both larger.
    return fileOfPages([...new Set(users.map((user) => EMBEDS[user] ?? user))]);
  }
  const others = users.filter((user) => !EMBEDDED.includes(user));
  return users.length === 1 ? `part-${users[0]}` : [SHARED, "embeds", ...others].join("-");
}

function fileOfPages(users) {
  const pages = PAGES.filter((page) => users.includes(page));
  // Few ask for a picture of a card; what they need beside it stays where everybody who takes figures along has it.
  const later = users.filter((part) => !PAGES.includes(part) && !(part === "portrait" && users.length > 1));
  const overviews = OVERVIEWS.filter((page) => pages.includes(page));
  if (overviews.length > 0 && pages.includes("explorer")) {
    return SHARED;
  }
  // Where the page is, its code is; so what a page needs belongs to it, whoever else on it does.
  const others = later.filter((part) => !LATER[part]?.every((page) => pages.includes(page)));
  // What two of them alone need is not worth fetching for the others.
  const isShared = overviews.length > 0 && pages.length > 1 && !(overviews.length === 2 && pages.length === 2);
  const named = isShared ? ["overviews", ...pages.filter((page) => !OVERVIEWS.includes(page))] : pages;
  const needed = [...named, ...others];
  return needed.length === 1 && !isShared ? `part-${needed[0]}` : `${SHARED}-${needed.sort().join("-")}`;
}
