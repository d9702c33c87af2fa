import type { RuleAct, RuleBook } from '../../../api/routing';
import { branchesOf } from './edits';

const names = (act: RuleAct, destination: string) =>
  'send' in act && (act.send === destination || act.standby === destination);

/** The names of the rules that send something to a destination, or let it stand by. */
export function rulesNaming(book: RuleBook, destination: string): string[] {
  return book.rules
    .filter((rule) =>
      [...branchesOf(rule).flatMap((branch) => branch.then), ...(rule.else ?? [])].some((act) =>
        names(act, destination),
      ),
    )
    .map((rule) => rule.name);
}
