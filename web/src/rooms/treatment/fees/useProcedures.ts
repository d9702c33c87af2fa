import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Category, categories, type Procedure } from '../../../api/fees';
import { feesQueries } from '../../../api/feesQueries';

/** The catalogue in the reader's language. */
export function useProcedures() {
  const { t, i18n } = useTranslation('fees');
  const { data } = useQuery(feesQueries.procedures());
  const items = data?.items;
  return useMemo(() => {
    const language = i18n.language.startsWith('fr') ? 'fr' : 'en';
    const byCode = new Map((items ?? []).map((procedure) => [procedure.code, procedure]));
    const nameOf = (procedure: Procedure) => procedure.words[language];
    const categoryOf = (category: Category) => t(`category.${category}`);
    return {
      items: items ?? [],
      nameOf,
      categoryOf,
      /** A code in words; a code that the catalogue does not have as itself. */
      say: (code: string) => {
        const procedure = byCode.get(code);
        if (procedure) return nameOf(procedure);
        return (categories as readonly string[]).includes(code) ? categoryOf(code as Category) : code;
      },
      /** For a list of choices, grouped by kind of care. */
      groups: categories.map((category) => ({
        group: categoryOf(category),
        items: (items ?? [])
          .filter((procedure) => procedure.category === category)
          .map((procedure) => ({ value: procedure.code, label: nameOf(procedure) })),
      })),
    };
  }, [items, i18n.language, t]);
}
