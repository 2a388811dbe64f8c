import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { colorIcon, outlineIcon } from '../../../scripts/teams-icons.ts'
import { teamsManifest, teamsPackage } from '../../../scripts/teams-package.ts'
import { readInteraction } from '../../../src/adapters/teams/intents.ts'
import { readTypedCommand } from '../../../src/adapters/teams/typed.ts'
import { payload } from './payload.ts'

const { TeamsManifestConverter, AppManifestUtils }: typeof import('@microsoft/app-manifest') = createRequire(
  import.meta.url,
)('@microsoft/app-manifest')

const APP_ID = '99999999-8888-4777-8666-555555555555'
const json = teamsManifest(APP_ID, 'meldwijzer.school.example')
const manifest = JSON.parse(json)
const icon = (name: string) => readFileSync(new URL(`../../../manifests/teams/${name}.png`, import.meta.url))

describe('the manifest', () => {
  test('is one that Teams takes, looked at offline', async () => {
    const taken = TeamsManifestConverter.jsonToManifest(json)
    expect(await AppManifestUtils.validateAgainstSchema(taken)).toEqual([])
  })

  test('has our id and host wherever they belong, and nothing left to fill in', () => {
    expect(json).not.toContain('{{')
    expect([manifest.id, manifest.bots[0].botId, manifest.composeExtensions[0].botId]).toEqual([APP_ID, APP_ID, APP_ID])
    expect(manifest.validDomains).toEqual(['meldwijzer.school.example'])
  })

  test('has only commands that are understood', () => {
    for (const { title } of manifest.bots[0].commandLists[0].commands) expect(readTypedCommand(title)).toBeDefined()
    for (const { id } of manifest.composeExtensions[0].commands) {
      const asked = payload('compose-fetch-report', (body) => Object.assign(body.value ?? {}, { commandId: id }))
      expect(readInteraction(asked)).toMatchObject({ type: 'start', intent: { type: 'command' } })
    }
  })

  test('asks for no more than who someone is and to write to them', () => {
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers'])
    expect(manifest).not.toHaveProperty('authorization')
  })

  test.each([
    ['an app id', 'words', 'school.example'],
    ['a host', APP_ID, 'https://school.example/'],
  ])('is not made without %s', (_, appId, host) => {
    expect(() => teamsManifest(appId, host)).toThrow(/must be/)
  })
})

describe('the icons', () => {
  test.each([
    ['color', colorIcon(), 192],
    ['outline', outlineIcon(), 32],
  ])('%s is as the script makes it, of the size that Teams asks', (name, made, size) => {
    expect(icon(name).equals(made)).toBe(true)
    expect(made.subarray(1, 4).toString()).toBe('PNG')
    expect([made.readUInt32BE(16), made.readUInt32BE(20)]).toEqual([size, size])
  })
})

test('the package holds the manifest and both icons', () => {
  const zip = teamsPackage(APP_ID, 'meldwijzer.school.example')
  expect(zip.readUInt32LE(0)).toBe(0x04034b50)
  expect(zip.readUInt16LE(zip.length - 12)).toBe(3)
  for (const part of [Buffer.from(json), colorIcon(), outlineIcon()]) expect(zip.includes(part)).toBe(true)
})
