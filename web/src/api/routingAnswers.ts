import type { Role } from './routing';

/** What the server says about rules: why an image goes where it goes, and what a rule book would do. */

/** A reason by its stable code, its words by name, and the same as an English sentence. */
export interface Reason {
  code: string;
  args: Record<string, string[]>;
  text: string;
}

/** What one branch of a rule said of the image. */
export interface RuleStep {
  rule: string;
  /** if, else-if-1, ... or else. */
  branch: string;
  holds: boolean;
  because: Reason[];
}

export interface Explanation {
  destinations: {
    name: string;
    as: Role;
    standby?: string | null;
    transcode?: string | null;
    because: Reason[];
  }[];
  denied: { name: string; why: Reason }[];
  held?: Reason | null;
  nowhere?: Reason | null;
  steps: RuleStep[];
  rulebookVersion: number;
}

/** The facts that a person chooses to see where such an image would go. */
export interface ChosenFacts {
  location?: string | undefined;
  device?: string | undefined;
  aeTitle?: string | undefined;
  kind?: string | undefined;
  modality?: string | undefined;
  clinician?: string | undefined;
  patientHome?: string | undefined;
  residency?: string | undefined;
  storagePreference?: string | undefined;
  bytes?: number | undefined;
  /** On the location's clock, such as 18:30. */
  timeOfDay?: string | undefined;
  patientKnown?: boolean | undefined;
  conflict?: boolean | undefined;
  tags?: Record<string, string> | undefined;
}

export interface ResidencyProof {
  holds: boolean;
  isComplete: boolean;
  combinations?: number | null;
  checked: number;
  residents: {
    resident: string;
    regions: string[];
    reaches: string[];
    stopped: { rule: string; destination: string }[];
    escapes: string[];
  }[];
  text: string;
}

/** What can be said of a rule book without any image. */
export interface Findings {
  unreachable: { rule: string; branch: string; why: Reason }[];
  shadowed: { rule: string; by: string; why: Reason }[];
  forbidden: { rule: string; branch: string; destination: string; why: Reason }[];
  unmatched: { facts: { fact: string; values: string[] }[] }[];
  unusedDestinations: string[];
  residencyProof: ResidencyProof;
  isComplete: boolean;
}

/** What a rule book would have done with the images of late. */
export interface DryRun extends Findings {
  images: number;
  wouldGoElsewhere: number;
  changes: { image: string; from: string[]; to: string[] }[];
}
