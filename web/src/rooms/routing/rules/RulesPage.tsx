import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { routingQueries } from '../../../api/routingQueries';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { useSession } from '../../../shell/session';
import { RuleDesk } from './RuleDesk';

/** The rules by which images are sent, as they are in force or in draft. */
export default function RulesPage() {
  const { t } = useTranslation('routing');
  const { can } = useSession();
  const may = can('manage-routing');
  const book = useQuery(routingQueries.book());
  const draft = useQuery({ ...routingQueries.draft(), enabled: may });
  const failure = book.error ?? draft.error;
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')}>
      {failure && (!book.data || (may && !draft.data)) && (
        <ProblemNote
          failure={failure}
          onRetry={() => {
            void book.refetch();
            if (may) void draft.refetch();
          }}
        />
      )}
      {book.data && (draft.data || !may) && (
        <RuleDesk key={book.data.version} published={book.data} draft={draft.data ?? null} may={may} />
      )}
    </Page>
  );
}
