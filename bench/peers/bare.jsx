import { memo, startTransition, useState } from "react";
import { createRoot } from "react-dom/client";
import "./bare.css";
import { startPage } from "./shared/page.js";
import { positionAt } from "./shared/table.js";

const root = createRoot(document.querySelector("#matrix"));

/** Every cell is drawn. Rows are memoised and a search renders as a transition, so that typing goes on meanwhile. */
function Table({ table, view }) {
  const [sort, setSort] = useState(null);
  const sortBy = (at) => startTransition(() => setSort(at));
  const actors = [...table.actors.keys()].filter((actor) => view.has[actor] === 1);
  if (sort !== null)
    actors.sort((a, b) => (positionAt(table, view, a, sort) < positionAt(table, view, b, sort) ? -1 : 1));
  return (
    <table>
      <thead>
        <tr>
          <th>Actor</th>
          {table.issues.map((issue, at) => (
            <th key={issue} onClick={() => sortBy(at)}>
              {issue}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => (
          <Row key={actor} table={table} view={view} actor={actor} />
        ))}
      </tbody>
    </table>
  );
}

const Row = memo(function Row({ table, view, actor }) {
  return (
    <tr>
      <th>{table.actors[actor]}</th>
      {table.issues.map((issue, at) => {
        const position = positionAt(table, view, actor, at);
        return (
          <td key={issue} className={position && `p-${position}`}>
            {position}
          </td>
        );
      })}
    </tr>
  );
});

const render = (table, view) => root.render(<Table table={table} view={view} />);
startPage({ show: render, update: (table, view) => startTransition(() => render(table, view)) });
