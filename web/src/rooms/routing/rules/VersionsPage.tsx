import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookVersion } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { showInstant } from '../../../display/dates';
import { EmptyNote } from '../../../shell/EmptyNote';
import { Icon } from '../../../shell/icons';
import { Page } from '../../../shell/Page';
import { ProblemNote } from '../../../shell/ProblemNote';
import { StateMark } from '../../../shell/StateMark';
import { useSession } from '../../../shell/session';
import { DifferenceList } from './DifferenceList';
import { useNames } from './useNames';
import styles from './VersionsPage.module.css';

const RollBackDialog = lazy(() => import('./RollBackDialog'));

/** Every rule book that was in force: who, when, why, and what became different. */
export default function VersionsPage() {
  const { t } = useTranslation('routing');
  const { can } = useSession();
  const found = useQuery(routingQueries.versions());
  const [back, setBack] = useState<BookVersion | null>(null);
  const items = found.data?.items ?? [];
  return (
    <Page
      title={t('versions.title')}
      lead={t('versions.lead')}
      actions={
        <Button
          variant="default"
          leftSection={<Icon name="back" size={16} />}
          renderRoot={(props) => <Link to="/routing/rules" {...props} />}
        >
          {t('versions.toRules')}
        </Button>
      }
    >
      {found.error && !found.data && (
        <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isSuccess && items.length === 0 && (
        <EmptyNote icon="clock" title={t('versions.empty')} text={t('versions.emptyText')} />
      )}
      <ol className={styles.list}>
        {items.map((version, at) => (
          <VersionCard
            key={version.version}
            version={version}
            before={items[at + 1]?.version ?? null}
            isInForce={at === 0}
            onBack={at > 0 && can('manage-routing') ? () => setBack(version) : null}
          />
        ))}
      </ol>
      <Suspense>
        {back && (
          <RollBackDialog version={back} inForce={items[0]?.version ?? 0} onClose={() => setBack(null)} />
        )}
      </Suspense>
    </Page>
  );
}

interface CardProps {
  version: BookVersion;
  before: number | null;
  isInForce: boolean;
  onBack: (() => void) | null;
}

function VersionCard({ version, before, isInForce, onBack }: CardProps) {
  const { t, i18n } = useTranslation('routing');
  const [isOpen, setOpen] = useState(false);
  const when = showInstant(version.publishedAt, i18n.language);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2>{t('map.version', { version: version.version })}</h2>
        {isInForce && <StateMark tone="good" icon="check" word={t('versions.inForce')} />}
        <span className={styles.who}>{t('versions.who', { who: version.publishedBy, when })}</span>
      </div>
      <p>{version.reason}</p>
      {version.rolledBackFrom != null && (
        <p className={styles.quiet}>{t('versions.from', { version: version.rolledBackFrom })}</p>
      )}
      <div className={styles.acts}>
        <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'versions.hide' : 'versions.difference')}
        </Button>
        {onBack && (
          <Button size="xs" variant="default" leftSection={<Icon name="undo" size={14} />} onClick={onBack}>
            {t('versions.rollBack', { version: version.version })}
          </Button>
        )}
      </div>
      {isOpen && <Differences version={version.version} before={before} />}
    </li>
  );
}

function Differences({ version, before }: { version: number; before: number | null }) {
  const names = useNames();
  const now = useQuery(routingQueries.version(version));
  const was = useQuery({ ...routingQueries.version(before ?? 0), enabled: before !== null });
  const failure = now.error ?? was.error;
  if (failure) return <ProblemNote failure={failure} />;
  if (!now.data || (before !== null && !was.data)) return null;
  const empty = { residency: [], rules: [] };
  return <DifferenceList before={was.data ?? empty} after={now.data} speech={names.speech} />;
}
