import {
  changeSource,
  SOURCE_FIELDS,
  sourceFieldWrong,
  type SourceField,
} from "../../../domain/editDataset.ts";
import type { Source } from "../../../domain/schema.ts";
import styles from "./editor.module.css";
import fields from "./fields.module.css";
import { SearchedList } from "./SearchedList.tsx";
import { TextField } from "./TextField.tsx";
import type { Editing } from "./useEditing.ts";

const LABELS = {
  title: "Title",
  outlet: "Outlet",
  author: "Author",
  date: "Date (YYYY, YYYY-MM or YYYY-MM-DD)",
  url: "Web address",
  note: "Note",
} as const satisfies Record<SourceField, string>;

/** The lines by which the sources are named. */
export function SourcesSection({ editing }: { editing: Editing }) {
  const { sources } = editing.data.head;
  return (
    <section className={styles.section}>
      <h3>Sources</h3>
      <p className={styles.hint}>An empty field is left out where the source is named.</p>
      <SearchedList
        noun={["source", "sources"]}
        entries={sources}
        idOf={({ id }) => id}
        textOf={(source) => SOURCE_FIELDS.map((field) => source[field] ?? "").join(" ")}
      >
        {(source) => (
          <details open={sources.length === 1} className={styles.fold}>
            <summary>{source.title}</summary>
            <SourceFields source={source} editing={editing} />
          </details>
        )}
      </SearchedList>
    </section>
  );
}

function SourceFields({ source, editing: { data, apply } }: { source: Source; editing: Editing }) {
  return (
    <div className={fields.fields}>
      {SOURCE_FIELDS.map((field) => (
        <TextField
          key={field}
          label={LABELS[field]}
          long={field === "title" || field === "note"}
          value={source[field] ?? ""}
          wrong={(text) => sourceFieldWrong(field, text)}
          onTake={(text) =>
            apply(
              `The source “${source.title}” has another ${field === "url" ? "address" : field}.`,
              changeSource(data, source.id, { [field]: text === "" ? null : text }),
            )
          }
        />
      ))}
    </div>
  );
}
