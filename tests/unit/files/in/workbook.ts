import { type Zippable, zipSync } from 'fflate';

type CellIn = string | number | boolean | Date | null;
export interface SheetIn {
  readonly name: string;
  readonly rows: readonly (readonly CellIn[])[];
  /** The part as it is, in place of rows. */
  readonly xml?: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function cellXml(cell: CellIn, at: number, row: number): string {
  const place = `r="${String.fromCharCode(65 + at)}${row}"`;
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if (typeof cell === 'boolean') return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  // The first style but one is a date; days since 30 December 1899.
  return `<c ${place} s="1"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
}

export function sheetXml(rows: SheetIn['rows']): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, column, at + 1)).join('');
    return cells === '' ? '' : `<row r="${at + 1}">${cells}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A workbook with the least that ECMA-376 asks for, made without the library that reads it. */
export function workbook(sheets: readonly SheetIn[]): Uint8Array {
  const bytes = (xml: string) => new TextEncoder().encode(`<?xml version="1.0"?>${xml}`);
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const parts: Zippable = {
    '[Content_Types].xml': bytes('<Types/>'),
    'xl/workbook.xml': bytes(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      `<Relationships xmlns="${PACKAGE}">${links.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': bytes(styles),
  };
  sheets.forEach(({ rows, xml }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = bytes(xml ?? sheetXml(rows));
  });
  return zipSync(parts);
}
