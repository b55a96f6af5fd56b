import { DataGrid } from "@mui/x-data-grid";
import { createRoot } from "react-dom/client";
import { startPage } from "./shared/page.js";
import { positionAt } from "./shared/table.js";

const root = createRoot(document.querySelector("#matrix"));
const initialState = { pagination: { paginationModel: { pageSize: 100 } } };
const cellClassName = ({ value }) => (value ? `p-${value}` : "");
let columns = [];

/** Rows and columns are virtualised by the grid. Its community edition shows at most 100 rows a page and pins no column. */
function show(table, view) {
  columns = [
    { field: "actor", headerName: "Actor", width: 180, valueGetter: (_, row) => table.actors[row.id] },
    ...table.issues.map((issue, at) => ({
      field: `i${at}`,
      headerName: issue,
      width: 120,
      cellClassName,
      valueGetter: (_, row) => positionAt(table, row.view, row.id, at),
    })),
  ];
  update(table, view);
}

function update(table, view) {
  const rows = [];
  for (const id of table.actors.keys()) if (view.has[id] === 1) rows.push({ id, view });
  root.render(
    <DataGrid
      rows={rows}
      columns={columns}
      rowHeight={32}
      initialState={initialState}
      disableColumnFilter
      disableRowSelectionOnClick
    />,
  );
}

startPage({ show, update });
