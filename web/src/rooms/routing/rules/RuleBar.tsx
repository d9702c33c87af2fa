import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PublishedBook } from '../../../api/routing';
import { showInstant } from '../../../display/dates';
import { Icon } from '../../../shell/icons';
import styles from './RulesPage.module.css';
import type { Saving } from './useDraft';

interface Props {
  published: PublishedBook;
  isText: boolean;
  /** The text as it stands is no rule book. */
  isBroken: boolean;
  /** Something in it is missing, or not right. */
  isFaulty: boolean;
  isChanged: boolean;
  may: boolean;
  saving: Saving;
  isChecking: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onView: (view: 'form' | 'text') => void;
  onUndo: () => void;
  onRedo: () => void;
  onCheck: () => void;
  onPublish: () => void;
  onDiscard: () => void;
}

/** What can be done with the book, always in reach. */
export function RuleBar(props: Props) {
  const { t } = useTranslation('routing');
  const { isText, isBroken, isChanged, may } = props;
  return (
    <div className={styles.bar}>
      <fieldset className={styles.toggle} aria-label={t('rules.view')}>
        {(['form', 'text'] as const).map((view) => {
          const isShown = isText === (view === 'text');
          const isOff = view === 'form' && isBroken;
          return (
            <button
              key={view}
              type="button"
              aria-pressed={isShown}
              aria-disabled={isOff || undefined}
              title={isOff ? t('rules.correctFirst') : undefined}
              onClick={() => !isOff && !isShown && props.onView(view)}
            >
              {t(`rules.as.${view}`)}
            </button>
          );
        })}
      </fieldset>
      {may && (
        <>
          <ActionIcon
            aria-label={t('rules.undo')}
            title={t('rules.undo')}
            disabled={!props.canUndo}
            onClick={props.onUndo}
          >
            <Icon name="undo" />
          </ActionIcon>
          <ActionIcon
            aria-label={t('rules.redo')}
            title={t('rules.redo')}
            disabled={!props.canRedo}
            onClick={props.onRedo}
          >
            <Icon name="redo" />
          </ActionIcon>
          <Button
            variant="default"
            leftSection={<Icon name="check" size={16} />}
            loading={props.isChecking}
            disabled={props.isFaulty}
            onClick={props.onCheck}
          >
            {t('rules.check')}
          </Button>
          <Button disabled={props.isFaulty || !isChanged} onClick={props.onPublish}>
            {t('rules.publish')}
          </Button>
        </>
      )}
      <Button
        variant="subtle"
        leftSection={<Icon name="clock" size={16} />}
        renderRoot={(button) => <Link to="/routing/rules/versions" {...button} />}
      >
        {t('rules.versions')}
      </Button>
      {may && isChanged && (
        <Button variant="subtle" color="gray" onClick={props.onDiscard}>
          {t('rules.discard')}
        </Button>
      )}
      <Standing {...props} />
    </div>
  );
}

function Standing({ published, isChanged, isBroken, saving }: Props) {
  const { t, i18n } = useTranslation('routing');
  const stands = saving === 'same' ? 'saved' : saving;
  const inForce =
    published.version === 0
      ? t('rules.neverPublished')
      : t('rules.inForce', {
          version: published.version,
          who: published.publishedBy ?? '',
          when: showInstant(published.publishedAt ?? '', i18n.language),
        });
  return (
    <span
      className={styles.saved}
      role="status"
      data-tone={saving === 'failed' || isBroken ? 'bad' : undefined}
    >
      {isChanged ? t(`rules.saving.${isBroken && stands === 'saved' ? 'broken' : stands}`) : inForce}
    </span>
  );
}
