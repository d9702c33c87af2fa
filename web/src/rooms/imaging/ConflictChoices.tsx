import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImageDetail } from '../../api/types';
import { Icon } from '../../shell/icons';
import { ProblemNote } from '../../shell/ProblemNote';
import { useSession } from '../../shell/session';
import styles from './ConflictPage.module.css';
import { decideConflict } from './conflicts';

type Choice = 'this' | 'other' | 'both';

/** What can be said of two images under one number, each with what follows from it. */
export function ConflictChoices({ image }: { image: ImageDetail }) {
  const { t } = useTranslation('conflict');
  const { can } = useSession();
  const client = useQueryClient();
  const standing = image.conflict?.standing ?? 'stands';
  const decide = useMutation({
    mutationFn: (stands: Choice) => decideConflict(image.id, stands, standing),
    onSettled: () =>
      Promise.all(
        [['images'], ['image'], ['routing']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
  const choices: readonly Choice[] =
    standing === 'undecided' ? ['this', 'other', 'both'] : standing === 'set-aside' ? ['this', 'both'] : [];
  const word = (choice: Choice) => (choice === 'this' && standing === 'set-aside' ? 'back' : choice);
  return (
    <section className={styles.choices} aria-label={t('title')}>
      {decide.error && <ProblemNote failure={decide.error} />}
      <p role="status" className={styles.done}>
        {decide.isSuccess && (
          <>
            <Icon name="check" />
            {t('done')}
          </>
        )}
      </p>
      {choices.length === 0 && !decide.isSuccess && <p>{t('over')}</p>}
      {can('resolve-quarantine') && (
        <ul>
          {choices.map((choice) => (
            <li key={choice}>
              <Button
                variant="default"
                fullWidth
                disabled={decide.isPending}
                onClick={() => decide.mutate(choice)}
              >
                {t(`${word(choice)}`)}
              </Button>
              <p>{t(`${word(choice)}Text`)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
