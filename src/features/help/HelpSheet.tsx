import { Fragment, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import styles from "./help.module.css";
import { MarkKey } from "./MarkKey.tsx";
import { SHORTCUTS, SINGLE_KEYS, type Shortcut } from "./shortcuts.ts";
import { setSingleKeys, singleKeysOn } from "./singleKeys.ts";

/** What the page is, how a mark is read, and which keys it knows; with the ways on from there. */
export function HelpSheet(props: {
  /** Whether a person comes back from Diagnostics, and focus to the way there. */
  returned: boolean;
  onDiagnostics: () => void;
}) {
  const { returned, onDiagnostics } = props;
  return (
    <div className={styles.sheet}>
      <section>
        <p>Each row is a country, an organisation or a group, with those who spoke for it beneath.</p>
        <p>Each column is a position on the issue. A mark says: the source gives this actor this position.</p>
        <p>Choose a mark to read the words it rests on. No statement, no mark.</p>
      </section>
      <section>
        <h3>How to read a mark</h3>
        <MarkKey />
      </section>
      <section>
        <h3>Keys</h3>
        <div className={styles.keys}>
          <div>
            <h4>Anywhere</h4>
            <Keys shortcuts={SINGLE_KEYS} />
            <SingleKeySwitch />
          </div>
          {SHORTCUTS.map(({ where, keys }) => (
            <div key={where}>
              <h4>{where}</h4>
              <Keys shortcuts={keys} />
            </div>
          ))}
        </div>
      </section>
      <p className={styles.on}>
        <a href="about.html">About the data</a>
        <Button look="quiet" ref={returned ? toFocus : undefined} onClick={onDiagnostics}>
          Diagnostics
        </Button>
      </p>
    </div>
  );
}

function toFocus(button: HTMLElement | null): void {
  button?.focus();
}

function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl className={styles.list}>
      {shortcuts.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key, i) => (
              <Fragment key={key}>
                {i > 0 && " "}
                <kbd>{key}</kbd>
              </Fragment>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

function SingleKeySwitch() {
  const [on, setOn] = useState(singleKeysOn);
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        onChange={({ target }) => {
          setSingleKeys(target.checked);
          setOn(target.checked);
        }}
      />
      Single keys <kbd>?</kbd> and <kbd>/</kbd>
    </label>
  );
}
