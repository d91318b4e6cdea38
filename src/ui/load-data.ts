import type { Said } from '../model/check/said';
import type { Dataset, Fault } from '../model/dataset';
import { loadBundle, loadParts } from '../model/load';

interface Loaded {
  readonly dataset: Dataset | null;
  readonly faults: readonly Fault[];
}

/** What is served where a file of the folder is not JSON: the files as they are. */
function filesOf(text: string): { name: string; text: string }[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('files' in value)) return null;
    const { files } = value;
    if (!Array.isArray(files)) return null;
    return files.flatMap((file: unknown) =>
      typeof file === 'object' &&
      file !== null &&
      'name' in file &&
      'text' in file &&
      typeof file.name === 'string' &&
      typeof file.text === 'string'
        ? [{ name: file.name, text: file.text }]
        : [],
    );
  } catch {
    return null;
  }
}

function unreachable(address: string, problem: Said): Loaded {
  const fault: Fault = {
    file: address,
    entry: null,
    field: null,
    rule: 'D1',
    problem,
    mend: { say: 'fetch.reload' },
  };
  return { dataset: null, faults: [fault] };
}

/** Fetches and checks a data set of this site. Never throws: what is wrong is a fault. */
export async function loadData(address: string): Promise<Loaded> {
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok) {
      return unreachable(address, { say: 'fetch.answered', status: String(response.status) });
    }
    text = await response.text();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return unreachable(address, { say: 'fetch.failed', problem });
  }
  const files = filesOf(text);
  return files ? loadParts(files) : loadBundle(text, address.replace(/^.*\//, ''));
}
