/**
 * The codebook, typed by hand from its text and from the article's titles, never from the dataset: the second pair of
 * eyes that tests/datasets.test.ts holds the dataset to. A dash means none.
 */

export interface CodedStatement {
  readonly paragraphs: string;
  readonly actor: string;
  readonly speaker: string;
  readonly issue: string;
  readonly position: string;
  readonly kind: string;
  readonly condition: string;
  /** What its note has to say of other paragraphs: "restates ¶1", "differs ¶6". */
  readonly note: string;
}

const FORCE = `
1        | russia           | Vladimir Putin      | opposing        | reported | - | -
2        | france           | -                   | sending-troops  | narrated | if there is a peace deal | -
2        | united-kingdom   | -                   | sending-troops  | narrated | if there is a peace deal | -
2        | pledging-nations | -                   | sending-troops  | narrated | if there is a peace deal | -
3        | russia           | Vladimir Putin      | opposing        | direct   | - | -
4        | russia           | Vladimir Putin      | opposing        | reported | - | -
6        | russia           | Vladimir Putin      | opposing        | reported | - | -
6        | russia           | Dmitry Peskov       | opposing        | reported | - | -
7        | russia           | Dmitry Peskov       | opposing        | direct   | - | -
9        | united-states    | Donald Trump        | other-support   | reported | may provide | -
9, 16, 17 | united-states   | -                   | undecided       | narrated | - | -
14       | russia           | Vladimir Putin      | opposing        | narrated | - | restates ¶1
15       | pledging-nations | -                   | sending-troops  | narrated | if there is a peace agreement | -
18       | italy            | Giorgia Meloni      | monitoring-only | reported | for any peace agreement; could assist | -
18       | germany          | government spokesman | undecided      | reported | once framework conditions are clarified | -
19       | ukraine          | Volodymyr Zelenskyy | endorsing       | reported | - | -
20       | russia           | Dmitry Peskov       | opposing        | reported | - | differs ¶6
20       | russia           | Dmitry Peskov       | opposing        | reported | - | restates ¶6`;

const REST = `
23 | nato            | Mark Rutte      | russian-veto        | rejecting  | reported | - | -
22 | russia          | Vladimir Putin  | russia-as-guarantor | supporting | reported | - | -
22 | ukraine         | -               | russia-as-guarantor | rejecting  | narrated | - | -
22 | ukraines-allies | -               | russia-as-guarantor | rejecting  | narrated | - | -
8  | russia          | Dmitry Peskov   | istanbul-framework  | supporting | reported | - | -
10 | russia          | Vladimir Putin  | guarantees-for-both | supporting | reported | - | -
10 | russia          | Vladimir Putin  | guarantees-for-both | supporting | direct   | - | -
18 | germany         | Friedrich Merz  | pressure-on-russia  | supporting | reported | - | -`;

/** All 26 statements of the codebook. */
export const codedStatements: readonly CodedStatement[] = [
  ...lines(FORCE).map(([paragraphs = "", actor = "", speaker = "", ...coded]) =>
    statement([paragraphs, actor, speaker, "reassurance-force", ...coded]),
  ),
  ...lines(REST).map(statement),
];

export interface CodedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly iso3: string;
  readonly size: string;
  readonly members: string;
}

/** The ten actors. */
export const codedActors: readonly CodedActor[] = lines(`
russia           | Russia         | country      | RUS | - | -
ukraine          | Ukraine        | country      | UKR | - | -
france           | France         | country      | FRA | - | -
united-kingdom   | United Kingdom | country      | GBR | - | -
united-states    | United States  | country      | USA | - | -
italy            | Italy          | country      | ITA | - | -
germany          | Germany        | country      | DEU | - | -
nato             | NATO           | organisation | -   | - | -
pledging-nations | The 26 pledging nations | group | - | 26 | france, united-kingdom
ukraines-allies  | Kyiv’s allies  | group        | -   | not stated | -`).map(
  ([id = "", name = "", kind = "", iso3 = "", size = "", members = ""]) => ({
    id,
    name,
    kind,
    iso3,
    size,
    members,
  }),
);

export interface CodedTitle {
  readonly actor: string;
  /** "-" where the article gives no name. */
  readonly speaker: string;
  readonly title: string;
  readonly paragraphs: string;
}

/** The seven named speakers and the unnamed one, with each title and every paragraph of the article that gives it. */
export const codedTitles: readonly CodedTitle[] = lines(`
russia        | Vladimir Putin      | President                    | 1, 13
russia        | Dmitry Peskov       | Kremlin spokesperson         | 6
russia        | Dmitry Peskov       | Foreign Ministry spokesperson | 20
ukraine       | Volodymyr Zelenskyy | President                    | 19
united-states | Donald Trump        | President                    | 9, 17
italy         | Giorgia Meloni      | Prime Minister               | 18
germany       | Friedrich Merz      | Chancellor                   | 18
germany       | -                   | government spokesman         | 18
nato          | Mark Rutte          | NATO chief                   | 23`).map(
  ([actor = "", speaker = "", title = "", paragraphs = ""]) => ({ actor, speaker, title, paragraphs }),
);

export interface CodedIssue {
  readonly id: string;
  readonly title: string;
  /** Ids and labels in their order, "id: label". */
  readonly positions: readonly string[];
}

/** The six issues in their order. */
export const codedIssues: readonly CodedIssue[] = [
  {
    id: "reassurance-force",
    title: "A “reassurance” force in Ukraine",
    positions: [
      "sending-troops: Sending troops",
      "monitoring-only: Monitoring only",
      "other-support: Support without troops",
      "endorsing: Endorsing",
      "undecided: Undecided or unclear",
      "opposing: Opposing",
    ],
  },
  {
    id: "russian-veto",
    title: "A Russian veto over Western deployments",
    positions: ["accepting: Accepting", "rejecting: Rejecting"],
  },
  {
    id: "russia-as-guarantor",
    title: "Russia as a guarantor of Ukraine’s security",
    positions: ["supporting: Supporting", "rejecting: Rejecting"],
  },
  {
    id: "istanbul-framework",
    title: "The Istanbul framework",
    positions: ["supporting: Supporting", "rejecting: Rejecting"],
  },
  {
    id: "guarantees-for-both",
    title: "Security guarantees for Russia as well as Ukraine",
    positions: ["supporting: Supporting", "rejecting: Rejecting"],
  },
  {
    id: "pressure-on-russia",
    title: "Greater pressure on Russia",
    positions: ["supporting: Supporting", "rejecting: Rejecting"],
  },
];

/** The three quotations, by paragraph, with where they were said. */
export const codedQuotes = [
  {
    paragraph: 3,
    quote:
      "If some troops appear there, especially now during the fighting, we proceed from the premise that they will be legitimate targets,",
    setting: "at the Eastern Economic Forum, Vladivostok",
  },
  {
    paragraph: 7,
    quote:
      "We would recognise it as a threat to ourselves – the presence of international forces, or any foreign forces, or NATO forces on Ukrainian soil, near our border,",
    setting: "to reporters",
  },
  {
    paragraph: 10,
    quote:
      "I repeat once again, of course, Russia will implement these agreements. But, in any case, no one has discussed this with us at a serious level yet.",
    setting: "-",
  },
] as const;

function lines(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim()));
}

function statement([
  paragraphs = "",
  actor = "",
  speaker = "",
  issue = "",
  position = "",
  kind = "",
  condition = "",
  note = "",
]: readonly string[]): CodedStatement {
  return { paragraphs, actor, speaker, issue, position, kind, condition, note };
}
