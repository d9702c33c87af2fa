import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { feesQueries } from '../../../../api/feesQueries';
import type { Cover } from '../../../../api/insurance';
import { Icon } from '../../../../shell/icons';
import styles from '../Fees.module.css';
import { blankCover, earlier, withoutCover } from './book';
import type { BookProps } from './CoveragePage';

/** Only who has an insurance needs its fields. */
const CoverFields = lazy(() => import('./CoverFields'));

/** The patient's insurances in the order in which they pay. */
export function CoverList({ book, wrong, onChange }: BookProps) {
  const { t } = useTranslation('fees');
  const { data: plans } = useQuery(feesQueries.plans());
  const change = (cover: Cover, part: Partial<Cover>) =>
    onChange({ ...book, covers: book.covers.map((one) => (one === cover ? { ...one, ...part } : one)) });
  const first = plans?.items[0];
  return (
    <>
      <div className={styles.head}>
        <h2>{t('coverage.covers')}</h2>
        {first && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => onChange({ ...book, covers: [...book.covers, blankCover(first.id)] })}
          >
            {t('coverage.add')}
          </Button>
        )}
      </div>
      {plans && !first && (
        <p className={styles.caution}>
          {t('coverage.noPlans')} <Link to="/fees/plans">{t('plans.title')}</Link>
        </p>
      )}
      {book.covers.length === 0 && <p className={styles.hint}>{t('coverage.none')}</p>}
      {book.covers.map((cover, at) => (
        <section
          key={cover.id}
          className={styles.rule}
          aria-label={t('coverage.ordinal', { number: at + 1 })}
        >
          <div className={styles.head}>
            <h3>{t('coverage.ordinal', { number: at + 1 })}</h3>
            <div className={styles.row}>
              {at > 0 && (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<Icon name="up" size={14} />}
                  onClick={() => onChange({ ...book, covers: earlier(book.covers, at) })}
                >
                  {t('coverage.earlier')}
                </Button>
              )}
              <Button
                size="xs"
                variant="default"
                leftSection={<Icon name="trash" size={14} />}
                aria-label={t('coverage.removeOf', { number: at + 1 })}
                onClick={() => onChange(withoutCover(book, cover.id))}
              >
                {t('coverage.remove')}
              </Button>
            </div>
          </div>
          <Suspense>
            <CoverFields cover={cover} plans={plans?.items ?? []} onChange={(part) => change(cover, part)} />
          </Suspense>
          {wrong[`covers[${at}]`] && (
            <p className={styles.wrong} role="alert">
              {wrong[`covers[${at}]`]}
            </p>
          )}
        </section>
      ))}
    </>
  );
}
