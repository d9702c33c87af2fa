import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleBook } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import { ResidencyLines } from './ResidencyLines';
import styles from './RuleCard.module.css';
import type { Names } from './useNames';

const ResidencyForm = lazy(() => import('./ResidencyForm'));

interface Props {
  book: RuleBook;
  names: Names;
  may: boolean;
  faults: readonly string[];
  onChange: (book: RuleBook, what: string | null) => void;
}

/** What no rule overrides: where the images of a region's residents may be kept. */
export function ResidencyCard({ book, names, may, faults, onChange }: Props) {
  const { t } = useTranslation('routing');
  const [isOpen, setOpen] = useState(false);
  const { residency } = book;
  return (
    <section className={styles.card} aria-labelledby="residency">
      <div className={styles.head}>
        <Icon name="quarantine" size={18} />
        <h2 id="residency">{t('residency.title')}</h2>
        {may && !isOpen && (
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="edit" size={14} />}
            aria-label={t('rules.editNamed', { name: t('residency.title') })}
            onClick={() => setOpen(true)}
          >
            {t('rules.edit')}
          </Button>
        )}
      </div>
      {faults.length > 0 && (
        <ul className={styles.faults} role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <Suspense>
          <ResidencyForm
            residency={residency}
            names={names}
            onChange={(next) => onChange({ ...book, residency: next }, 'residency')}
            onDone={() => setOpen(false)}
          />
        </Suspense>
      ) : (
        <ResidencyLines residency={residency} />
      )}
    </section>
  );
}
