import { describe, expect, test } from 'vitest';
import { draftOf, slugOf, stepOf } from './settings';

describe('a destination’s name', () => {
  test('is made from its title', () => {
    expect(slugOf('Cloud archive, Montréal')).toBe('cloud-archive-montreal');
    expect(slugOf('  --- ')).toBe('');
    expect(slugOf('x'.repeat(80))).toHaveLength(60);
    expect(slugOf(`${'x'.repeat(59)} y`)).toBe('x'.repeat(59));
  });
});

describe('a new destination', () => {
  test('begins with its preset, and without a title', () => {
    const settings = { ...draftOf(null).settings, port: 4242, title: 'Orthanc' };
    const draft = draftOf({ name: 'orthanc', title: 'Orthanc', settings, hints: [] });
    expect(draft.settings).toMatchObject({ preset: 'orthanc', port: 4242, title: '' });
  });

  test('leads back to the first step with something wrong', () => {
    expect(stepOf({ 'limits.parallel': 'x', host: 'y' })).toBe('address');
    expect(stepOf({ 'tls.clientCertificate': 'x' })).toBe('security');
    expect(stepOf({})).toBeUndefined();
  });
});
