import type { StepIndex } from './step-index';

/**
 * Partial chains along one route, as columns of a stack. A label is a chain that ends with its
 * contact; `parent` is the label it follows on, -1 for none.
 */
export interface Labels {
  size: number;
  /** How many contacts have been tried behind a label: the work done, the same on every machine. */
  tried: number;
  contact: Int32Array;
  parent: Int32Array;
  /** The columns of `ChainDays`. */
  earliest: Float64Array;
  latest: Float64Array;
  departsEarliest: Float64Array;
  departsLatest: Float64Array;
  /** 1 where the order holds however the days are settled. */
  certain: Uint8Array;
  /** 1 where a contact of four or more actors stands in the chain. */
  wide: Uint8Array;
  /** The greatest of a column from the start of the label's block to the label. */
  topLatest: Float64Array;
  topDepartsEarliest: Float64Array;
  topDepartsLatest: Float64Array;
  topCertain: Uint8Array;
}

/** Labels from the first to before the second: those of one step. */
export type Block = readonly [number, number];

export function makeLabels(room = 256): Labels {
  return {
    size: 0,
    tried: 0,
    contact: new Int32Array(room),
    parent: new Int32Array(room),
    earliest: new Float64Array(room),
    latest: new Float64Array(room),
    departsEarliest: new Float64Array(room),
    departsLatest: new Float64Array(room),
    certain: new Uint8Array(room),
    wide: new Uint8Array(room),
    topLatest: new Float64Array(room),
    topDepartsEarliest: new Float64Array(room),
    topDepartsLatest: new Float64Array(room),
    topCertain: new Uint8Array(room),
  };
}

/** Makes room for one more label behind the last. */
export function makeRoom(labels: Labels): void {
  if (labels.size < labels.contact.length) return;
  const wider = makeLabels(labels.contact.length * 2);
  wider.contact.set(labels.contact);
  wider.parent.set(labels.parent);
  wider.earliest.set(labels.earliest);
  wider.latest.set(labels.latest);
  wider.departsEarliest.set(labels.departsEarliest);
  wider.departsLatest.set(labels.departsLatest);
  wider.certain.set(labels.certain);
  wider.wide.set(labels.wide);
  wider.topLatest.set(labels.topLatest);
  wider.topDepartsEarliest.set(labels.topDepartsEarliest);
  wider.topDepartsLatest.set(labels.topDepartsLatest);
  wider.topCertain.set(labels.topCertain);
  Object.assign(labels, wider, { size: labels.size, tried: labels.tried });
}

/** 1 for a contact that may come up again later on the same path. */
export function isWide(index: StepIndex, contact: number): 0 | 1 {
  return (index.involved[contact] ?? 0) > 3 ? 1 : 0;
}

/** Whether a contact stands in a label's chain already. */
export function holds(labels: Labels, label: number, contact: number): boolean {
  for (let at = label; at >= 0; at = labels.parent[at] ?? -1) {
    if (labels.contact[at] === contact) return true;
  }
  return false;
}

/**
 * Whether all wide contacts before one label stand before the other too: then whatever may still
 * follow the other may follow it. (A contact of fewer than four actors cannot come up again.)
 */
function noWider(labels: Labels, index: StepIndex, one: number, other: number): boolean {
  for (let at = labels.parent[one] ?? -1; at >= 0; at = labels.parent[at] ?? -1) {
    if (labels.wide[at] === 0) return true;
    const contact = labels.contact[at] ?? 0;
    if (isWide(index, contact) === 1 && !holds(labels, labels.parent[other] ?? -1, contact)) {
      return false;
    }
  }
  return true;
}

function copy(labels: Labels, from: number, to: number): void {
  labels.contact[to] = labels.contact[from] ?? 0;
  labels.parent[to] = labels.parent[from] ?? -1;
  labels.earliest[to] = labels.earliest[from] ?? 0;
  labels.latest[to] = labels.latest[from] ?? 0;
  labels.departsEarliest[to] = labels.departsEarliest[from] ?? 0;
  labels.departsLatest[to] = labels.departsLatest[from] ?? 0;
  labels.certain[to] = labels.certain[from] ?? 0;
  labels.wide[to] = labels.wide[from] ?? 0;
}

/** Whether one label is at least as good as another of the same contact, whatever follows. */
function dominates(labels: Labels, index: StepIndex, one: number, other: number): boolean {
  return (
    labels.latest[one] === labels.latest[other] &&
    (labels.earliest[one] ?? 0) <= (labels.earliest[other] ?? 0) &&
    (labels.departsEarliest[one] ?? 0) >= (labels.departsEarliest[other] ?? 0) &&
    (labels.departsLatest[one] ?? 0) >= (labels.departsLatest[other] ?? 0) &&
    (labels.certain[one] ?? 0) >= (labels.certain[other] ?? 0) &&
    noWider(labels, index, one, other)
  );
}

/** Takes in the label written behind the last one unless one from `block` on makes it needless. */
export function admit(labels: Labels, index: StepIndex, block: number): void {
  const fresh = labels.size;
  for (let label = block; label < fresh; label += 1) {
    if (dominates(labels, index, label, fresh)) return;
    if (dominates(labels, index, fresh, label)) {
      copy(labels, fresh, label);
      return;
    }
  }
  labels.size += 1;
}

/** Fills in the greatest so far of each column of a block. */
export function seal(labels: Labels, [from, to]: Block): void {
  let [latest, departsEarliest, departsLatest] = [-Infinity, -Infinity, -Infinity];
  let certain = 0;
  for (let label = from; label < to; label += 1) {
    latest = Math.max(latest, labels.latest[label] ?? 0);
    departsEarliest = Math.max(departsEarliest, labels.departsEarliest[label] ?? 0);
    departsLatest = Math.max(departsLatest, labels.departsLatest[label] ?? 0);
    certain |= labels.certain[label] ?? 0;
    labels.topLatest[label] = latest;
    labels.topDepartsEarliest[label] = departsEarliest;
    labels.topDepartsLatest[label] = departsLatest;
    labels.topCertain[label] = certain;
  }
}

/** The contacts of a label's chain, from the first to the last. */
export function contactsOfLabel(labels: Labels, label: number): number[] {
  const contacts: number[] = [];
  for (let at = label; at >= 0; at = labels.parent[at] ?? -1)
    contacts.push(labels.contact[at] ?? 0);
  return contacts.reverse();
}
