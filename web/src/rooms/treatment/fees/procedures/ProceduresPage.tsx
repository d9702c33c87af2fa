import { NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Category, categories, type Procedure } from '../../../../api/fees';
import { EmptyNote } from '../../../../shell/EmptyNote';
import { Icon } from '../../../../shell/icons';
import { Page } from '../../../../shell/Page';
import table from '../../../../shell/Table.module.css';
import styles from '../Fees.module.css';
import { useProcedures } from '../useProcedures';

const route = getRouteApi('/inside/fees/procedures');

/** Without capitals and accents, so that "detartrage" finds "Détartrage". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every procedure that DentaMind knows, in our own words. */
export default function ProceduresPage() {
  const { t } = useTranslation('fees');
  const { text, category } = route.useSearch();
  const navigate = route.useNavigate();
  const { items } = useProcedures();
  const wanted = plain(text ?? '').split(/\s+/);
  const found = items.filter(
    (one) =>
      (!category || one.category === category) &&
      wanted.every((word) => plain(`${one.words.en} ${one.words.fr} ${one.code}`).includes(word)),
  );
  const search = (change: { text?: string | undefined; category?: Category | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <Page title={t('procedures.title')} lead={t('procedures.lead')}>
      <div className={styles.stack}>
        <search className={styles.row}>
          <TextInput
            data-search
            type="search"
            label={t('procedures.search')}
            defaultValue={text ?? ''}
            onChange={(event) => search({ text: event.currentTarget.value || undefined })}
            leftSection={<Icon name="search" size={16} />}
          />
          <NativeSelect
            label={t('procedures.category')}
            value={category ?? ''}
            onChange={(event) => search({ category: (event.currentTarget.value || undefined) as Category })}
            data={[
              { value: '', label: t('procedures.all') },
              ...categories.map((value) => ({ value, label: t(`category.${value}`) })),
            ]}
          />
          <p role="status" className={styles.hint}>
            {t('procedures.count', { count: found.length })}
          </p>
        </search>
        {found.length > 0 && <ProcedureTable procedures={found} />}
        {items.length > 0 && found.length === 0 && (
          <EmptyNote icon="search" title={t('procedures.empty')} text={t('procedures.emptyText')} />
        )}
      </div>
    </Page>
  );
}

function ProcedureTable({ procedures }: { procedures: readonly Procedure[] }) {
  const { t } = useTranslation('fees');
  const { nameOf, categoryOf } = useProcedures();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('procedures.name')}</th>
            <th scope="col">{t('procedures.code')}</th>
            <th scope="col">{t('procedures.category')}</th>
            <th scope="col">{t('procedures.area')}</th>
            <th scope="col">{t('procedures.charts')}</th>
          </tr>
        </thead>
        <tbody>
          {procedures.map((one) => (
            <tr key={one.code}>
              <th scope="row">{nameOf(one)}</th>
              <td className={styles.code}>{one.code}</td>
              <td>{categoryOf(one.category)}</td>
              <td>{t(`area.${one.area}`)}</td>
              <td>{one.charts ? t('procedures.charted') : t('procedures.notCharted')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
