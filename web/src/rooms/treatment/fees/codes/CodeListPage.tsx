import { Checkbox } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedCode } from '../../../../api/fees';
import { feesActs, feesQueries } from '../../../../api/feesQueries';
import { MoreButton } from '../../../../shell/MoreButton';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useSession } from '../../../../shell/session';
import table from '../../../../shell/Table.module.css';
import styles from '../Fees.module.css';
import { ProcedureSelect } from '../ProcedureSelect';
import { useProcedures } from '../useProcedures';

const route = getRouteApi('/inside/fees/codes/$listId');

/** What each code of a list stands for in our catalogue. */
export default function CodeListPage() {
  const { t } = useTranslation(['fees', 'words']);
  const { listId } = route.useParams();
  const { unmapped } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: lists } = useQuery(feesQueries.codeLists());
  const found = useInfiniteQuery(feesQueries.codes(listId, !!unmapped));
  const codes = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={lists?.items.find((one) => one.id === listId)?.name ?? t('codes.title')}
      lead={t('codes.mapLead')}
    >
      <div className={styles.stack}>
        <Checkbox
          label={t('codes.onlyUnmapped')}
          checked={!!unmapped}
          onChange={(event) =>
            void navigate({ search: { unmapped: event.currentTarget.checked || undefined }, replace: true })
          }
        />
        {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
        {found.data && codes.length === 0 && <p className={styles.good}>{t('codes.allMapped')}</p>}
        {codes.length > 0 && <CodeTable list={listId} codes={codes} />}
        <MoreButton of={found} />
      </div>
    </Page>
  );
}

function CodeTable({ list, codes }: { list: string; codes: readonly ListedCode[] }) {
  const { t } = useTranslation('fees');
  const { can } = useSession();
  const { say } = useProcedures();
  const client = useQueryClient();
  const map = useMutation({
    mutationFn: ({ code, procedure }: { code: ListedCode; procedure: string | null }) =>
      feesActs.mapCode(list, code.code, {
        procedure,
        surfaces: code.surfaces,
        teeth: code.teeth,
        version: code.version,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['fees'] }),
  });
  return (
    <>
      {map.error && <ProblemNote failure={map.error} />}
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('codes.code')}</th>
              <th scope="col">{t('sheet.is.description')}</th>
              <th scope="col">{t('codes.standsFor')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code.code}>
                <th scope="row" className={styles.code}>
                  {code.code}
                </th>
                <td>{code.description}</td>
                <td>
                  {can('manage-fees') ? (
                    <ProcedureSelect
                      aria-label={t('codes.standsForNamed', { code: code.code })}
                      value={code.procedure}
                      disabled={map.isPending}
                      onChange={(procedure) => map.mutate({ code, procedure })}
                    />
                  ) : (
                    code.procedure && say(code.procedure)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
