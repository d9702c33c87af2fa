import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { feesQueries } from '../../../../api/feesQueries';
import { showInstant } from '../../../../display/dates';
import { EmptyNote } from '../../../../shell/EmptyNote';
import { Icon } from '../../../../shell/icons';
import { Page } from '../../../../shell/Page';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useSession } from '../../../../shell/session';
import table from '../../../../shell/Table.module.css';

/** Lists of codes that others made, and who said that the practice may use them. */
export default function CodeListsPage() {
  const { t, i18n } = useTranslation('fees');
  const { can } = useSession();
  const found = useQuery(feesQueries.codeLists());
  const items = found.data?.items;
  const add = can('manage-fees') && (
    <Button
      leftSection={<Icon name="upload" size={16} />}
      renderRoot={(props) => <Link to="/fees/codes/import" {...props} />}
    >
      {t('codes.import')}
    </Button>
  );
  return (
    <Page title={t('codes.title')} lead={t('codes.lead')} actions={!!items?.length && add}>
      {found.error && !items && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
      {items?.length === 0 && (
        <EmptyNote icon="details" title={t('codes.empty')} text={t('codes.emptyText')} action={add} />
      )}
      {!!items?.length && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('codes.name')}</th>
                <th scope="col" data-amount>
                  {t('codes.count')}
                </th>
                <th scope="col" data-amount>
                  {t('codes.unmapped')}
                </th>
                <th scope="col">{t('codes.licence')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((list) => (
                <tr key={list.id}>
                  <th scope="row">
                    <Link to="/fees/codes/$listId" params={{ listId: list.id }}>
                      {list.name}
                    </Link>
                  </th>
                  <td data-amount>{list.codeCount}</td>
                  <td data-amount>{list.unmappedCount}</td>
                  <td>
                    {t('codes.confirmed', { name: list.licenceConfirmedBy })}
                    <small>{showInstant(list.licenceConfirmedAt, i18n.language)}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
