import type { OpenView } from '../../page-api.ts'
import { Modal } from './modal.tsx'

interface ModalStackProps {
  readonly views: readonly OpenView[]
  readonly seatId: string
  /** Whether the rest of the page can still be used beside it. */
  readonly alone: boolean
  /** Something stands on top of all of them. */
  readonly covered: boolean
}

/** All open views of a seat. The ones below stay as they are, out of reach, until the one on top goes. */
export function ModalStack({ views, seatId, alone, covered }: ModalStackProps) {
  return (
    <>
      {views.map((open, index) => (
        <Modal
          key={open.id}
          open={open}
          seatId={seatId}
          alone={alone}
          onTop={index === views.length - 1 && !covered}
          stacked={index > 0}
        />
      ))}
    </>
  )
}
