import { categories } from '../../../../api/fees';
import type { PlanForm, PlanTerms } from '../../../../api/insurance';

/** A plan of which nothing is written yet: covered are the usual kinds of care, at shares to be corrected. */
export const blankTerms: PlanTerms = {
  yearBegins: 1,
  isInNetwork: false,
  writesOff: false,
  holdsForUncovered: false,
  coordination: 'standard',
  annualMaximum: null,
  familyMaximum: null,
  deductible: null,
  familyDeductible: null,
  shares: categories.map((category) => ({
    category,
    percent: 0,
    waitingMonths: 0,
    isDeductibleWaived: false,
  })),
  copays: [],
  lifetimeMaximums: [],
  frequencies: [],
  ages: [],
  replacements: [],
  downgrades: [],
  exclusions: [],
  hasMissingToothClause: false,
};

export const blankPlan: PlanForm = { name: '', group: '', groupNumber: '', terms: blankTerms };

/** Every category has a row in the editor, whether the plan names it or not. */
export const withAllShares = (terms: PlanTerms): PlanTerms => ({
  ...terms,
  shares: categories.map(
    (category) =>
      terms.shares.find((share) => share.category === category) ?? {
        category,
        percent: 0,
        waitingMonths: 0,
        isDeductibleWaived: false,
      },
  ),
});

/** What nobody pays for is left out, so that the plan reads as its booklet. */
export const sendable = (form: PlanForm): PlanForm => ({
  ...form,
  terms: {
    ...form.terms,
    writesOff: form.terms.isInNetwork && form.terms.writesOff,
    shares: form.terms.shares.filter((share) => share.percent > 0),
  },
});

/** A number as it was typed, kept within bounds; nothing typed is the least. */
export const whole = (text: string, least: number, most: number): number => {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? least : Math.min(most, Math.max(least, number));
};
