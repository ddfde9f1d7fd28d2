import { artifact, frameOf, INK, type Pdf, room, type Structure } from './pdf-page.ts';

/** A column of a tagged table: its head, its place and how a row fills it. A drawn column says in words what it draws. */
export type Column<Row> = {
  readonly head: string;
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly text: (row: Row) => string;
  readonly small?: (row: Row) => string;
  readonly draw?: (row: Row, y: number) => void;
  readonly color?: (row: Row) => string;
};

function headRow<Row>(pdf: Pdf, table: Structure, columns: readonly Column<Row>[]): void {
  const row = pdf.struct('TR');
  table.add(row);
  const { y } = pdf;
  pdf.font('sans').fontSize(7.5);
  const height = Math.max(...columns.map((column) => pdf.heightOfString(column.head || ' ', { width: column.width })));
  for (const column of columns) {
    row.add(
      pdf.struct('TH', {}, () => {
        pdf
          .font('sans')
          .fontSize(7.5)
          .fillColor(INK.soft)
          .text(column.head, column.x, y + height - pdf.heightOfString(column.head || ' ', { width: column.width }), {
            width: column.width,
            align: column.align ?? 'left',
          });
      }),
    );
  }
  row.end();
  pdf.y = y + height + 5;
}

function cellHeight<Row>(pdf: Pdf, column: Column<Row>, row: Row): number {
  if (column.draw) return 16;
  pdf.font('sans').fontSize(8.5);
  const main = pdf.heightOfString(column.text(row), { width: column.width });
  pdf.fontSize(7.5);
  return main + (column.small ? pdf.heightOfString(column.small(row), { width: column.width }) : 0);
}

function bodyRow<Row>(pdf: Pdf, table: Structure, columns: readonly Column<Row>[], row: Row): void {
  const height = Math.max(...columns.map((column) => cellHeight(pdf, column, row))) + 9;
  room(pdf, height);
  const top = pdf.y;
  artifact(pdf, () => {
    const { left, right } = frameOf(pdf);
    pdf.moveTo(left, top).lineTo(right, top).lineWidth(0.5).strokeColor(INK.rule).stroke();
  });
  const element = pdf.struct('TR');
  table.add(element);
  for (const column of columns) {
    const { draw } = column;
    element.add(
      draw
        ? pdf.struct('TD', {}, [pdf.struct('Figure', { alt: column.text(row) }, () => draw(row, top + 5))])
        : pdf.struct('TD', {}, () => {
            pdf
              .font('sans')
              .fontSize(8.5)
              .fillColor(column.color?.(row) ?? INK.text)
              .text(column.text(row), column.x, top + 5, { width: column.width, align: column.align ?? 'left' });
            if (column.small)
              pdf.fontSize(7.5).fillColor(INK.soft).text(column.small(row), column.x, pdf.y, { width: column.width });
          }),
    );
  }
  element.end();
  pdf.y = top + height;
}

/** A tagged table that breaks over pages between rows. */
export function tableOf<Row>(pdf: Pdf, parent: Structure, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const table = pdf.struct('Table');
  parent.add(table);
  headRow(pdf, table, columns);
  for (const row of rows) bodyRow(pdf, table, columns, row);
  table.end();
}
