import { describe, expect, it } from 'vitest'
import { agree, aSuspension, inThread } from './support/measures.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const A_DAY_AND_MORE = 25

describe('a proposal on which nobody decides', () => {
  it('goes to the unit director the next day, and to central management the day after', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aSuspension(workplace)
    expect(await workplace.wasToldAlone('dirk')).toBe(false)
    await workplace.startAgainAfter(A_DAY_AND_MORE)
    await workplace.delivered()
    const director = await inThread(workplace, 'dirk', number)
    await director.proposal(number).getByText('Wacht op een besluit van: directeur of unitdirecteur').waitFor()
    expect(await workplace.wasToldAlone('cor')).toBe(false)
    await workplace.startAgainAfter(A_DAY_AND_MORE)
    await workplace.delivered()
    const central = await inThread(workplace, 'cor', number)
    await (await agree(central, number)).text('Akkoord van Cor Centraledirectie').waitFor()
    const read = await (await coordinator.open(number)).read()
    expect(read).toContain('geen besluit op tijd, nu gevraagd aan directeur of unitdirecteur: schorsing, 1 schooldag')
    expect(workplace.troubles()).toEqual([])
  })
})
