import type { Seeded } from '#kernel/seeded.ts'
import type { Cause } from '../contract/words.ts'

/** Kinds of work whose people get stuck in the same things. */
export type Trade = 'field' | 'factory' | 'lab' | 'software' | 'office'

/** What was in the way, and how it was cleared. */
export interface Trouble {
  readonly title: string
  readonly cause: Cause
  readonly how: string
}

const PLACES = 'Marden,Ostend,Vlaar,Kellby,Norra,Pinhel,Tarvik,Aldea,Brodnica,Sande,Corrib,Lindau'.split(',')

/** Title | cause | how; {place} is a town, {n} a number. */
const WORDS: Readonly<Record<Trade, readonly string[]>> = {
  field: [
    'No boat for the intake at {place}|resources|Hired the harbour’s own boat for two days.',
    'The pump house at {place} is locked and nobody has the key|external|The town gave us a key of our own.',
    'Van {n} is off the road until its brakes come|resources|Took the spare van of Field South.',
    'The work permit for {place} has run out|external|Renewed for a year, with a reminder a month ahead.',
    'Spare probes of batch {n} do not fit the old housings|work|Turned an adapter ring; it is on the drawing now.',
    'Two visits to {place} are planned on the same morning|unclear|One planner for both teams from now on.',
    'The site map of {place} shows a pipe that is not there|unclear|Walked it with the town and drew it again.',
    'Nobody certified for confined spaces this week|resources|Two more took the course.',
    'The radio link at {place} drops in the afternoon|work|Moved the antenna off the south wall.',
  ],
  factory: [
    'Potting resin hardens too fast in line {n}|work|Cooled the store by four degrees.',
    'Test bench {n} fails every third seal|work|Replaced the clamp, and the seals were fine.',
    'Connectors from the new supplier come without papers|external|They send the papers ahead of the goods now.',
    'Only one person can run the laser marker|resources|Trained two more on late shifts.',
    'Work order {n} asks for a screw we no longer buy|unclear|Changed the parts list and closed the old number.',
    'The night shift waits an hour for release of lot {n}|unclear|The shift lead may release up to fifty pieces.',
    'Boxes for {place} are too small for the new bracket|work|Ordered the next size and used up the rest inside.',
    'Calibration certificates are printed on the wrong form|work|The form is chosen by the order now.',
  ],
  lab: [
    'The climate chamber is booked for three weeks|resources|Shared it by night; the plan hangs on its door.',
    'Board revision {n} draws too much in sleep|work|One pull-up the wrong way round.',
    'The drift reference is out at the institute|external|Borrowed theirs while ours is checked.',
    'Nobody decides which probe goes to certification|unclear|Decided: the long one.',
    'Firmware {n} cannot be flashed on the old jig|work|Wrote a loader that knows both.',
    'The chip of the pressure stage is on allocation|external|Bought a year’s worth from a broker with papers.',
    'Field logs of {place} arrive without time zones|unclear|They carry UTC and the offset from now on.',
    'No one may sign for test gas over the holidays|resources|Two deputies are named.',
  ],
  software: [
    'The build waits forty minutes for a runner|resources|Two more runners, and the cache is kept.',
    'Staging holds data of {place} that we may not copy|unclear|A made-up town stands in for it.',
    'The map service limits us to {n} calls a day|external|Tiles are kept for a week.',
    'Alarm rules of old and new stations contradict each other|conflict|Both teams wrote one table together.',
    'Nobody knows who owns the import of {place}|unclear|Pipelines does; it is in their charter.',
    'Certificates of the gateways run out in the same night|work|They renew themselves, one after the other.',
    'The old analytics server has no test copy|resources|Cloned it on a Sunday.',
    'Reviews of shared code take a week|conflict|A rota of two, answered the same day.',
    'Sensor ids changed with the merger and {n} stations vanish|work|A table of old and new ids, kept by Pipelines.',
  ],
  office: [
    'The contract draft for {place} is with legal since March|external|A call, and it was back the next day.',
    'Price list {n} still shows the old bundles|unclear|Withdrawn; one list with a date on it.',
    'Two people promise different delivery dates to {place}|conflict|Dates come from the planner only.',
    'The invoice run stops at orders without a cost centre|work|The field is asked for when the order is made.',
    'No interpreter for the tender of {place}|resources|Found one through the chamber of trade.',
    'The training room is taken every Tuesday|resources|Tuesdays in the canteen, and it works.',
    'A customer’s portal rejects our certificate|external|They took our new root.',
    'Nobody may approve travel below the manager|unclear|Leads approve up to 500.',
    'Refund {n} waits for two signatures that are never in|unclear|One signature under a thousand.',
  ],
}

/** Draws troubles of a trade, each title once before any comes again. */
export function troubles(random: Seeded): { draw(trade: Trade): Trouble } {
  const decks = new Map<Trade, string[]>()
  return {
    draw(trade) {
      const deck = decks.get(trade) ?? []
      if (deck.length === 0) deck.push(...random.shuffle(WORDS[trade]))
      decks.set(trade, deck)
      const [title = '', cause = 'work', how = ''] = (deck.pop() ?? '').split('|')
      const place = random.pick(PLACES)
      const said = title.replace('{place}', place).replace('{n}', String(random.integer(2, 60)))
      return { title: said, cause: cause as Cause, how }
    },
  }
}
