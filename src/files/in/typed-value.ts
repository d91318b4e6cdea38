import type { AttributeValue } from './graph-columns';

const NUMBERS =
  /^(integer|int|long|short|byte|float|double|biginteger|bigdecimal|number|decimal|real)$/;

/**
 * A list as GEXF and its kin write one: a JSON array, items in brackets or without, with or without
 * quotation marks, and separated by bars, else semicolons, else commas.
 */
export function listValue(raw: string): string[] {
  const text = raw.trim();
  if (text.startsWith('[')) {
    try {
      const read: unknown = JSON.parse(text);
      if (Array.isArray(read)) return read.map(String);
    } catch {
      // Not JSON: Gephi writes [a, b], with marks only where it needs them.
    }
  }
  const inner = /^\[([\s\S]*)\]$/.exec(text)?.[1] ?? text;
  const sign = ['|', ';'].find((mark) => inner.includes(mark)) ?? ',';
  return inner
    .split(sign)
    .map((item) => item.trim().replace(/^(["'])([\s\S]*)\1$/, '$2'))
    .filter((item) => item !== '');
}

/**
 * A text as the value of the type that the file declares. What does not fit its type stays a text,
 * and so does a number that would not be the same number.
 */
export function typedValue(text: string, type: string): AttributeValue {
  const kind = type.trim().toLowerCase();
  if (kind.startsWith('list')) return listValue(text);
  if (kind === 'boolean') {
    const word = text.trim().toLowerCase();
    if (word === 'true' || word === '1') return true;
    return word === 'false' || word === '0' ? false : text;
  }
  if (!NUMBERS.test(kind)) return text;
  const bare = text.trim();
  const number = Number(bare);
  if (bare === '' || !Number.isFinite(number)) return text;
  // Whole numbers longer than a number holds are ids, mostly.
  const whole = /^[-+]?\d+$/.test(bare);
  const lost = whole && !Number.isSafeInteger(number) && String(number) !== bare;
  return lost ? text : number;
}

/** Attributes while they are gathered; a name that is taken gets another, so that none is lost. */
export class Gathered {
  private readonly values = new Map<string, AttributeValue>();

  set(name: string, value: AttributeValue): void {
    this.values.set(name, value);
  }

  /** Under its name or, where that is taken by another value, under one with the mark behind it. */
  beside(name: string, value: AttributeValue, mark: string): void {
    this.values.set(this.values.has(name) ? `${name} (${mark})` : name, value);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** The value as text, taken out of the attributes. */
  take(name: string): string | null {
    const value = this.values.get(name);
    if (value === undefined || typeof value === 'object') return null;
    this.values.delete(name);
    return String(value);
  }

  number(name: string): number | null {
    const value = this.values.get(name);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  }

  all(): Record<string, AttributeValue> {
    return Object.fromEntries(this.values);
  }
}
