import { changeSpeaker, renameActor, retitleDataset, retitleIssue } from "../../../domain/editDataset.ts";
import type { Actor, Issue, Speaker } from "../../../domain/schema.ts";
import { fold } from "../../../domain/text.ts";
import styles from "./editor.module.css";
import fields from "./fields.module.css";
import { SearchedList } from "./SearchedList.tsx";
import { TextField } from "./TextField.tsx";
import type { Editing } from "./useEditing.ts";

/** The title of the dataset, and those of its issues, actors and speakers. */
export function TitlesSection({ editing }: { editing: Editing }) {
  const { data, apply } = editing;
  const { title, issues, actors, speakers } = data.head;
  return (
    <section className={styles.section}>
      <h3>Titles</h3>
      <TextField
        label="Title of the dataset"
        value={title}
        wrong={needed("A dataset needs a title.")}
        onTake={(text) => apply(`The dataset is now called “${text}”.`, retitleDataset(data, text))}
      />
      <details open className={styles.fold}>
        <summary>Issues ({issues.length})</summary>
        <SearchedList
          noun={["issue", "issues"]}
          entries={issues}
          idOf={({ id }) => id}
          textOf={(issue) => `${issue.title} ${issue.shortTitle}`}
        >
          {(issue) => <IssueFields issue={issue} editing={editing} />}
        </SearchedList>
      </details>
      <details className={styles.fold}>
        <summary>Actors ({actors.length})</summary>
        <SearchedList
          noun={["actor", "actors"]}
          entries={actors}
          idOf={({ id }) => id}
          textOf={({ name, otherNames }) => [name, ...otherNames].join(" ")}
        >
          {(actor) => <ActorField {...{ actor, actors, editing }} />}
        </SearchedList>
      </details>
      {speakers.length > 0 && (
        <details className={styles.fold}>
          <summary>Speakers ({speakers.length})</summary>
          <SearchedList
            noun={["speaker", "speakers"]}
            entries={speakers}
            idOf={({ id }) => id}
            textOf={({ name, titles }) => [name ?? "", ...titles.map((given) => given.title)].join(" ")}
          >
            {(speaker) => <SpeakerFields speaker={speaker} editing={editing} />}
          </SearchedList>
        </details>
      )}
    </section>
  );
}

function IssueFields({ issue, editing: { data, apply } }: { issue: Issue; editing: Editing }) {
  return (
    <div role="group" aria-label={issue.shortTitle} className={fields.pair}>
      <TextField
        label="Title"
        long
        value={issue.title}
        wrong={needed("An issue needs a title.")}
        onTake={(title) =>
          apply(`The title of “${issue.shortTitle}” is changed.`, retitleIssue(data, issue.id, { title }))
        }
      />
      <TextField
        label="Short title"
        value={issue.shortTitle}
        wrong={needed("An issue needs a short title.")}
        onTake={(shortTitle) =>
          apply(
            `The short title “${issue.shortTitle}” is now “${shortTitle}”.`,
            retitleIssue(data, issue.id, { shortTitle }),
          )
        }
      />
    </div>
  );
}

function ActorField(props: { actor: Actor; actors: readonly Actor[]; editing: Editing }) {
  const { actor, actors, editing } = props;
  const { data, apply } = editing;
  return (
    <TextField
      label={actor.kind === "country" ? `Name (${actor.iso3})` : "Name"}
      value={actor.name}
      wrong={(text) => {
        if (text === "") return "An actor needs a name.";
        const other = actors.find(({ id, name }) => id !== actor.id && fold(name) === fold(text));
        return other ? `Another actor is called “${other.name}”.` : null;
      }}
      onTake={(name) => apply(`“${actor.name}” is now called “${name}”.`, renameActor(data, actor.id, name))}
    />
  );
}

function SpeakerFields({ speaker, editing: { data, apply } }: { speaker: Speaker; editing: Editing }) {
  const { id, titles } = speaker;
  const called = speaker.name ?? titles[0]?.title ?? "A speaker";
  return (
    <div role="group" aria-label={called} className={fields.pair}>
      <TextField
        label="Name"
        value={speaker.name ?? ""}
        wrong={(text) => (text === "" && titles.length === 0 ? "A speaker needs a name or a title." : null)}
        onTake={(text) =>
          apply(
            text === "" ? `“${called}” has no name now.` : `“${called}” is now called “${text}”.`,
            changeSpeaker(data, id, { name: text === "" ? null : text }),
          )
        }
      />
      {titles.map(({ title }, at) => (
        <TextField
          key={at}
          label={titles.length > 1 ? `Title ${at + 1}` : "Title"}
          value={title}
          wrong={needed("This title is given in the file; it can be reworded, not emptied.")}
          onTake={(text) =>
            apply(
              `The title “${title}” is now “${text}”.`,
              changeSpeaker(data, id, {
                titles: titles.map((given, place) => (place === at ? { ...given, title: text } : given)),
              }),
            )
          }
        />
      ))}
    </div>
  );
}

function needed(sentence: string): (text: string) => string | null {
  return (text) => (text === "" ? sentence : null);
}
