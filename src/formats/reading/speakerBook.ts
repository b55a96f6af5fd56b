import type { Actor, Speaker } from "../../domain/schema.ts";
import { plainFold } from "./plainFold.ts";
import { nameOfCell } from "./cellReaders.ts";
import type { Report } from "./report.ts";
import { createVocabulary, tellNotes, type Noted } from "./vocabulary.ts";

/** The speakers of a file, each at a place of its own in order of their first rows; one name under two actors is two. */
export interface SpeakerBook {
  /** A number for a name in any of its spellings; 0 for none. */
  nameOf(raw: string, row: number): number;
  /** A number for a title; 0 for none. */
  titleOf(raw: string, row: number): number;
  /** Place + 1 of the actor's speaker with this name, or without one but with this title; 0 for neither. */
  placeOf(actor: number, name: number, title: number): number;
  /** Keeps the paragraphs in which a speaker bears a title. */
  seen(speaker: number, title: number, paragraphs: readonly number[]): void;
  /** Tells of spellings that were merged. */
  tell(report: Report, columns: { readonly name: string | null; readonly title: string | null }): void;
  /** The speakers for the actors of the file. `numbered` says that paragraphs are those of one source. */
  speakers(given: {
    readonly actors: readonly Actor[];
    readonly idOf: (text: string) => string;
    readonly numbered: boolean;
  }): readonly Speaker[];
}

interface Draft {
  readonly actor: number;
  readonly name: number;
  /** The titles, with the paragraphs of each. */
  readonly titles: Map<number, Set<number>>;
}

/** An empty book. */
export function createSpeakerBook(): SpeakerBook {
  const [names, titles] = [createTexts(), createTexts()];
  const drafts: Draft[] = [];
  const placesOfActor: Map<number, number>[] = [];
  return {
    nameOf: names.numberOf,
    titleOf: titles.numberOf,
    placeOf(actor, name, title) {
      if (name === 0 && title === 0) return 0;
      const places = (placesOfActor[actor] ??= new Map());
      const key = name === 0 ? -title : name;
      let place = places.get(key);
      if (place === undefined) {
        drafts.push({ actor, name, titles: new Map() });
        place = drafts.length;
        places.set(key, place);
      }
      return place;
    },
    seen(speaker, title, paragraphs) {
      const draft = drafts[speaker - 1];
      if (draft === undefined || title === 0) return;
      let at = draft.titles.get(title);
      if (at === undefined) {
        at = new Set();
        draft.titles.set(title, at);
      }
      for (const paragraph of paragraphs) at.add(paragraph);
    },
    tell(report, columns) {
      names.tell(report, columns.name, "Another spelling of the speaker");
      titles.tell(report, columns.title, "Another spelling of the title");
    },
    speakers: ({ actors, idOf, numbered }) =>
      drafts.map((draft) => {
        const name = names.texts[draft.name - 1] ?? null;
        const borne = [...draft.titles].map(([title, paragraphs]) => ({
          title: titles.texts[title - 1] ?? "",
          paragraphs: numbered ? [...paragraphs].toSorted((a, b) => a - b) : [],
        }));
        const id = idOf(name ?? `${borne[0]?.title ?? ""} ${actors[draft.actor]?.name ?? ""}`);
        return { id, actor: actors[draft.actor]?.id ?? "", name, titles: borne };
      }),
  };
}

interface Texts {
  numberOf(raw: string, row: number): number;
  /** The texts by their numbers from 1, in their first spelling. */
  readonly texts: readonly string[];
  tell(report: Report, column: string | null, what: string): void;
}

function createTexts(): Texts {
  const texts: string[] = [];
  const numberByFold = new Map<string, number>();
  const cells = createVocabulary((raw): Noted<number> & { readonly text: string } => {
    const { value: text, note } = nameOfCell(raw);
    if (text === "") return { value: 0, note, text };
    const key = plainFold(text);
    const number = numberByFold.get(key) ?? texts.length + 1;
    if (number > texts.length) {
      numberByFold.set(key, number);
      texts.push(text);
    }
    return { value: number, note, text };
  });
  return {
    texts,
    numberOf: (raw, row) => (raw === "" ? 0 : cells.read(raw, row).value),
    tell(report, column, what) {
      tellNotes(cells, { column, report });
      for (const { read, first, rows } of cells.known.values()) {
        const text = texts[read.value - 1];
        if (text === undefined || text === read.text) continue;
        const at = { row: first, column, value: read.text, remedy: null };
        report.tell({ ...at, level: "merged", what: `${what} “${text}”.` }, rows);
      }
    },
  };
}
