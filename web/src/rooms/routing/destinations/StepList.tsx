import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import styles from './StepList.module.css';
import { type Step, steps } from './settings';

/** Where one is; steps that are behind can be gone back to. */
export function StepList({ at, onGo }: { at: number; onGo: (step: Step) => void }) {
  const { t } = useTranslation('routing');
  return (
    <ol className={styles.steps} aria-label={t('wizard.steps')}>
      {steps.map((step, index) => (
        <li key={step} data-state={index < at ? 'done' : index === at ? 'now' : 'later'}>
          <UnstyledButton
            className={styles.step}
            disabled={index >= at}
            aria-current={index === at ? 'step' : undefined}
            onClick={() => onGo(step)}
          >
            <span className={styles.number}>{index < at ? <Icon name="check" size={14} /> : index + 1}</span>
            {t(`wizard.step.${step}`)}
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
