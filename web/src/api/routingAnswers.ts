import type { Schemas } from './schemas';

/** Why an image goes where it goes, and what a rule book would do. */

/** A reason by its stable code, its words by name, and the same as an English sentence. */
export type Reason = Schemas['Reason'];

/** What one branch of a rule said of the image. */
export type RuleStep = Schemas['RuleStep'];

export type Explanation = Schemas['Explanation'];

/** The facts that a person chooses to see where such an image would go; one that is open stays undefined. */
export type ChosenFacts = { [Name in keyof Schemas['AskedFacts']]?: Schemas['AskedFacts'][Name] | undefined };

export type ResidencyProof = Schemas['ResidencyProof'];

/** What a rule book would have done with the images of late. */
export type DryRun = Schemas['DryRunReport'];

/** What can be said of a rule book without any image. */
export type Findings = Pick<
  DryRun,
  | 'unreachable'
  | 'shadowed'
  | 'forbidden'
  | 'unmatched'
  | 'unusedDestinations'
  | 'residencyProof'
  | 'isComplete'
>;
