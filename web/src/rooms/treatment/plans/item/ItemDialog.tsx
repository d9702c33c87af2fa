import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../../shell/FormDialog';
import { useWrongFields } from '../../../../shell/useWrongFields';
import { useProcedures } from '../../fees/useProcedures';
import { emptyForm, everyTooth, fitted, formFrom, formOf, readTeeth, takesTooth } from '../itemForm';
import type { Open } from '../PlanPage';
import { useItemActs } from '../useItemActs';
import type { PlanDesk } from '../usePlanDesk';
import { ItemFields } from './ItemFields';

interface Props {
  desk: PlanDesk;
  open:
    | Extract<Open, { what: 'add' }>
    | Extract<Open, { what: 'edit' | 'move' | 'cost' | 'schedule' | 'decline-item' }>;
  onClose: () => void;
}

/** Plans something, or changes what was planned. Several teeth at once become an item each. */
export default function ItemDialog({ desk, open, onClose }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const { words } = desk;
  const { items: procedures } = useProcedures();
  const acts = useItemActs(desk);
  const isNew = open.what === 'add';
  const [form, setForm] = useState(() => {
    if (!isNew) return formOf(open.item);
    return open.mark && open.tooth ? formFrom(open.tooth, open.mark) : emptyForm;
  });
  const [typed, setTyped] = useState(() => (form.tooth ? words.chart.number(form.tooth) : ''));
  const procedure = procedures.find(({ code }) => code === form.procedure);
  const known = form.tooth && !everyTooth.includes(form.tooth) ? [...everyTooth, form.tooth] : everyTooth;
  const teeth = readTeeth(typed, words.notation, known);
  const wrong = useWrongFields(desk.failure);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (teeth.includes(null)) return;
    const places = procedure && takesTooth(procedure.area) && teeth.length > 0 ? teeth : [null];
    const forms = places.map((tooth) => fitted({ ...form, tooth }, procedure));
    const [first] = forms;
    if (!first) return;
    const act = isNew
      ? acts.add({ optionId: open.option.id, ...(open.phaseId && { phaseId: open.phaseId }) }, forms)
      : acts.change(open.item, first);
    desk.runThen(act, onClose);
  }

  return (
    <FormDialog
      title={t(isNew ? 'planning:item.addTitle' : 'planning:item.editTitle')}
      size="lg"
      onClose={onClose}
      act={t(isNew ? 'planning:item.addNow' : 'planning:item.save')}
      isBusy={desk.isBusy}
      failure={Object.keys(wrong).length === 0 && desk.failure}
      onSubmit={submit}
      disabled={!procedure}
    >
      <ItemFields
        desk={desk}
        form={form}
        procedure={procedure}
        typed={typed}
        teeth={teeth}
        wrong={wrong}
        onTyped={setTyped}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}
