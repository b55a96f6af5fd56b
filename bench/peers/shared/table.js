/** Takes rows as they come and makes the table of them: names by place, and for each row the place of its actor and issue. */
export function tableBuilder() {
  const rows = [];
  const [actorPlaces, issuePlaces] = [new Map(), new Map()];
  const [actorAt, issueAt] = [[], []];
  return {
    add(more) {
      for (const row of more) {
        rows.push(row);
        actorAt.push(placeOf(actorPlaces, row.actor));
        issueAt.push(placeOf(issuePlaces, row.issue));
      }
    },
    table() {
      const table = {
        rows,
        actors: [...actorPlaces.keys()],
        issues: [...issuePlaces.keys()],
        actorAt: Int32Array.from(actorAt),
        issueAt: Int32Array.from(issueAt),
        haystacks: null,
      };
      return { ...table, all: pivot(table, () => true) };
    },
  };
}

/**
 * What is shown for a search: the latest statement of each actor on each issue among those found, and who has any. An empty
 * search finds all. The searched texts are made at the first search and kept.
 */
export function viewOf(table, query) {
  const sought = query.trim().toLowerCase();
  if (sought === "") return table.all;
  table.haystacks ??= table.rows.map(({ actor, issue, speaker, quote, source }) =>
    `${actor}\n${issue}\n${speaker}\n${quote}\n${source}`.toLowerCase(),
  );
  return pivot(table, (row) => table.haystacks[row].includes(sought));
}

/** The position in a cell, or an empty text. */
export function positionAt(table, view, actor, issue) {
  const row = view.shown[actor * table.issues.length + issue];
  return row === -1 ? "" : table.rows[row].position;
}

function pivot({ rows, actors, issues, actorAt, issueAt }, isFound) {
  const shown = new Int32Array(actors.length * issues.length).fill(-1);
  const has = new Uint8Array(actors.length);
  for (let row = 0; row < rows.length; row += 1) {
    if (!isFound(row)) continue;
    const cell = actorAt[row] * issues.length + issueAt[row];
    if (shown[cell] === -1 || rows[shown[cell]].date <= rows[row].date) shown[cell] = row;
    has[actorAt[row]] = 1;
  }
  return { shown, has };
}

function placeOf(places, name) {
  const known = places.get(name);
  if (known !== undefined) return known;
  places.set(name, places.size);
  return places.size - 1;
}
