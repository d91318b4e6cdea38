import type { NamedFile } from '../context';

/** Files that are looked for in a dropped folder: no more are asked of the disk. */
const MOST_LOOKED_AT = 1_000;

/** The files of a choice, by their paths where a folder was chosen. */
export function filesOfInput(list: FileList): NamedFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** What a folder holds; a browser gives it in parts. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/**
 * The files of a drop, folders walked through. What cannot be read is passed over: the rest is
 * opened, and where nothing is left that is said.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<NamedFile[]> {
  // The entries must be asked for before the first pause: the list is emptied then.
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  const plain = filesOfInput(transfer.files);
  if (entries.length === 0 || entries.every(isFile)) return plain;
  const found: NamedFile[] = [];
  const waiting = [...entries];
  for (
    let entry = waiting.shift();
    entry && found.length < MOST_LOOKED_AT;
    entry = waiting.shift()
  ) {
    try {
      const name = entry.fullPath.replace(/^\//, '');
      if (isFile(entry)) found.push({ name, file: await fileOf(entry) });
      else if (isFolder(entry)) waiting.push(...(await entriesOf(entry)));
    } catch {
      // Gone or forbidden since it was dropped.
    }
  }
  return found;
}

/** Whether a pasted text is something to open: JSON, XML, or lines in columns. */
export function isWorthOpening(text: string): boolean {
  const plain = text.trim();
  if (/^[[{<]/.test(plain)) return plain.length > 2;
  const lines = plain.split(/\r\n|\r|\n/);
  return lines.length > 1 && lines.some((line) => /[\t,;|]/.test(line));
}

/** A pasted text as a file. */
export function fileOfText(text: string, name: string): NamedFile {
  return { name, file: new File([text], name, { type: 'text/plain' }) };
}
