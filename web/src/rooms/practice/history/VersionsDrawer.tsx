import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type FactKind, historyQueries } from '../../../api/history';
import dialog from '../../../shell/Dialog.module.css';
import { useFocusBack } from '../../../shell/focus';
import { ProblemNote } from '../../../shell/ProblemNote';
import styles from './HistoryPage.module.css';
import { useFactDetails } from './useFactDetails';
import { useFactName } from './useFactWords';

interface Props {
  patientId: string;
  kinds: readonly FactKind[];
  onClose: () => void;
}

/** Every version of every fact, newest first. */
export default function VersionsDrawer({ patientId, kinds, onClose }: Props) {
  const { t } = useTranslation(['history', 'alerts', 'words']);
  const nameOf = useFactName();
  useFocusBack();
  const { details, whoSaid, whoWrote } = useFactDetails(kinds);
  const found = useQuery(historyQueries.versions(patientId));
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="lg" lockScroll={false} data-holds-page>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={dialog.head}>
          <Drawer.Title className={dialog.title}>{t('versions')}</Drawer.Title>
          <Drawer.CloseButton size={34} aria-label={t('words:act.close')} />
        </div>
        <Drawer.Body>
          <p>{t('versionsLead')}</p>
          {found.error && <ProblemNote failure={found.error} onRetry={() => void found.refetch()} />}
          <ol className={styles.versions}>
            {found.data?.map((view) => (
              <li key={`${view.id} ${view.version}`}>
                <span className={styles.name}>
                  {view.fact.kind.startsWith('none-known')
                    ? `${t(`alerts:section.${view.section}`)}: ${t('noneKnown')}`
                    : nameOf(view.fact)}
                  <span className={styles.mark}>{view.version}</span>
                  {view.fact.status !== 'active' && (
                    <span className={styles.mark}>{t(`statusMark.${view.fact.status}`)}</span>
                  )}
                </span>
                <p className={styles.details}>
                  {(view.fact.kind.startsWith('none-known') ? [] : details(view.fact)).join(' · ')}
                </p>
                {view.fact.note && <p className={styles.note}>{view.fact.note}</p>}
                {view.reason && <p className={styles.note}>“{view.reason}”</p>}
                <p className={styles.who}>
                  {whoSaid(view.fact)} · {whoWrote(view)}
                </p>
              </li>
            ))}
          </ol>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
