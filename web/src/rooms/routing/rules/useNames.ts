import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/queries';
import type { FactOfChoice } from '../../../api/routing';
import { routingQueries } from '../../../api/routingQueries';
import { imageKinds } from '../../../api/types';
import { titleOf } from '../destinations/health';
import { regions } from '../regions';
import { type Speech, sayValue } from './sentences';

export interface Option {
  value: string;
  label: string;
}

/** Modalities of dentistry (PS3.3 C.7.3.1.1.1); any other may be typed. */
const modalities = ['IO', 'PX', 'DX', 'CT', 'XC', 'CR', 'OP', 'SEG', 'SR', 'DOC', 'M3D', 'OT'];

const plain = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }));

/** The names that rules may speak of: what the pickers offer, and how rules are said in words. */
export function useNames() {
  const { t, i18n } = useTranslation(['routing', 'words']);
  const { data: places } = useQuery(queries.locations());
  const { data: machines } = useQuery(routingQueries.devices());
  const { data: people } = useQuery(routingQueries.clinicians());
  const { data: archives } = useQuery(routingQueries.destinations());
  const destinations: Option[] = (archives?.items ?? []).map((one) => ({
    value: one.name,
    label: titleOf(one),
  }));
  const titles = new Map(destinations.map(({ value, label }) => [value, label]));
  const speech: Speech = { t, i18n, titleOf: (name) => titles.get(name) ?? name };
  const said = (fact: string, values: readonly string[]): Option[] =>
    values.map((value) => ({ value, label: sayValue(speech, fact, value) }));
  const locations = plain((places?.items ?? []).map((one) => one.name));
  const devices = machines?.items ?? [];

  const offered: Record<FactOfChoice, Option[]> = {
    location: locations,
    patientHome: locations,
    device: plain(devices.map((one) => one.name)),
    aeTitle: plain([...new Set(devices.map((one) => one.aeTitle))]),
    kind: said('kind', imageKinds),
    modality: plain(modalities),
    clinician: plain((people?.items ?? []).map((one) => one.displayName)),
    residency: regions.map((value) => ({ value, label: `${value} · ${t(`region.${value}`)}` })),
    storagePreference: said('storagePreference', ['on-premise', 'cloud']),
  };
  return { speech, offered, destinations };
}

export type Names = ReturnType<typeof useNames>;
