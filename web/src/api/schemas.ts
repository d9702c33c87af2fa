import type { components } from './schema';

/** What is asked and answered, under the server's names: made of its OpenAPI document, never written here. */
export type Schemas = components['schemas'];

/** The words of the server's that a list of ours shows one by one: a word too few does not compile. One too many is `satisfies`' to find. */
export type Listed<Word extends List[number], List extends readonly string[]> = Word & List[number];
