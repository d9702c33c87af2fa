import { type FactOfChoice, factsOfChoice, type Leaf, tagNames, type Value } from '../../../api/routing';

/** What a condition may be about, as the list of facts offers it. */
export const subjects = [
  ...factsOfChoice,
  'bytes',
  'timeOfDay',
  'patientKnown',
  'conflict',
  'always',
] as const;

export type Subject = (typeof subjects)[number] | `tag:${string}`;

export const tagSubjects = tagNames.map((tag) => `tag:${tag}` as const);

export const subjectOf = (leaf: Leaf): Subject =>
  'always' in leaf ? 'always' : 'tag' in leaf ? `tag:${leaf.tag}` : leaf.fact;

const isChoice = (subject: string): subject is FactOfChoice => factsOfChoice.some((one) => one === subject);

/** A condition about something, with nothing chosen yet. */
export function leafOf(subject: Subject): Leaf {
  if (subject.startsWith('tag:')) return { tag: subject.slice(4), is: [] };
  if (isChoice(subject)) return { fact: subject, is: [] };
  if (subject === 'bytes') return { fact: 'bytes', atLeast: 10_000_000 };
  if (subject === 'timeOfDay') return { fact: 'timeOfDay', from: '08:00', to: '18:00' };
  if (subject === 'patientKnown' || subject === 'conflict') return { fact: subject, is: [true] };
  return { always: true };
}

export type Way = 'is' | 'isNot' | 'like' | 'atLeast' | 'atMost' | 'between' | 'from' | 'yes' | 'no' | 'any';

/** The ways in which something can be asked about. */
export function waysOf(leaf: Leaf): readonly Way[] {
  if ('always' in leaf) return ['any'];
  if ('tag' in leaf) return ['is', 'isNot', 'like'];
  if (leaf.fact === 'bytes') return ['atLeast', 'atMost', 'between'];
  if (leaf.fact === 'timeOfDay') return ['from'];
  return leaf.fact === 'patientKnown' || leaf.fact === 'conflict' ? ['yes', 'no'] : ['is', 'isNot'];
}

export function wayOf(leaf: Leaf): Way {
  if ('always' in leaf) return 'any';
  if ('like' in leaf) return 'like';
  if ('isNot' in leaf) return 'isNot';
  if ('from' in leaf) return 'from';
  if (!('is' in leaf)) {
    if (leaf.atLeast === undefined) return 'atMost';
    return leaf.atMost === undefined ? 'atLeast' : 'between';
  }
  if ('fact' in leaf && (leaf.fact === 'patientKnown' || leaf.fact === 'conflict')) {
    return leaf.is.includes(true) ? 'yes' : 'no';
  }
  return 'is';
}

/** The values of a condition that lists some. */
export function valuesOf(leaf: Leaf): readonly Value[] {
  if ('like' in leaf) return leaf.like;
  if ('isNot' in leaf) return leaf.isNot;
  return 'is' in leaf ? leaf.is.filter((value) => typeof value !== 'boolean') : [];
}

/** The same condition with other values. */
export function withValues(leaf: Leaf, values: Value[]): Leaf {
  if ('tag' in leaf) {
    if ('like' in leaf) return { tag: leaf.tag, like: values.filter((value) => value !== null) };
    return 'isNot' in leaf ? { tag: leaf.tag, isNot: values } : { tag: leaf.tag, is: values };
  }
  if (!('fact' in leaf) || !isChoice(leaf.fact)) return leaf;
  return 'isNot' in leaf ? { fact: leaf.fact, isNot: values } : { fact: leaf.fact, is: values };
}

/** The same condition asked in another way; its values stay where they make sense. */
export function asked(leaf: Leaf, way: Way): Leaf {
  if ('always' in leaf) return leaf;
  if ('tag' in leaf) {
    const values = [...valuesOf(leaf)];
    if (way === 'like') return { tag: leaf.tag, like: values.filter((value) => value !== null) };
    return way === 'isNot' ? { tag: leaf.tag, isNot: values } : { tag: leaf.tag, is: values };
  }
  if (leaf.fact === 'bytes') {
    const bound = leaf.atLeast ?? leaf.atMost ?? 0;
    if (way === 'atLeast') return { fact: 'bytes', atLeast: bound };
    if (way === 'atMost') return { fact: 'bytes', atMost: leaf.atMost ?? bound };
    return {
      fact: 'bytes',
      atLeast: leaf.atLeast ?? 0,
      atMost: leaf.atMost ?? Math.max(bound * 2, 1_000_000),
    };
  }
  if (leaf.fact === 'timeOfDay') return leaf;
  if (leaf.fact === 'patientKnown' || leaf.fact === 'conflict') {
    return { fact: leaf.fact, is: [way === 'yes'] };
  }
  const values = [...valuesOf(leaf)];
  return way === 'isNot' ? { fact: leaf.fact, isNot: values } : { fact: leaf.fact, is: values };
}
