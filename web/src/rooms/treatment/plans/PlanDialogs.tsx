import { lazy } from 'react';
import { withWords } from '../../../words/i18n';
import { ConflictDialog } from './ConflictDialog';
import { CostDialog } from './CostDialog';
import { LinkedImageDialog } from './images/LinkedImageDialog';
import { MoveDialog } from './MoveDialog';
import { OptionDialog } from './OptionDialog';
import { PhaseDialog } from './PhaseDialog';
import type { Open } from './PlanPage';
import { ReasonDialog } from './ReasonDialog';
import { ScheduleDialog } from './ScheduleDialog';
import type { PlanDesk } from './usePlanDesk';

const ItemDialog = lazy(() => withWords('fees', import('./item/ItemDialog')));

interface Props {
  desk: PlanDesk;
  open: Open | null;
  onClose: () => void;
}

/** What a person has opened over the plan, and what two people did at once. */
export default function PlanDialogs({ desk, open, onClose }: Props) {
  return (
    <>
      {open && <Opened desk={desk} open={open} onClose={onClose} />}
      {desk.conflict && <ConflictDialog desk={desk} conflict={desk.conflict} />}
    </>
  );
}

function Opened({ desk, open, onClose }: Props & { open: Open }) {
  switch (open.what) {
    case 'add':
    case 'edit':
      return <ItemDialog desk={desk} open={open} onClose={onClose} />;
    case 'move':
      return <MoveDialog desk={desk} item={open.item} onClose={onClose} />;
    case 'cost':
      return <CostDialog desk={desk} item={open.item} onClose={onClose} />;
    case 'schedule':
      return <ScheduleDialog desk={desk} item={open.item} onClose={onClose} />;
    case 'image':
      return <LinkedImageDialog desk={desk} item={open.item} link={open.link} onClose={onClose} />;
    case 'phase':
      return <PhaseDialog desk={desk} option={open.option} onClose={onClose} />;
    case 'decline':
    case 'decline-item':
      return <ReasonDialog desk={desk} item={'item' in open ? open.item : null} onClose={onClose} />;
    default:
      return <OptionDialog desk={desk} open={open} onClose={onClose} />;
  }
}
