import type { Seeded } from '#kernel/seeded.ts'

const GIVEN =
  'Amara Kofi Ngozi Thandi Yaw Zuri Leila Omar Samira Yusuf Farah Tariq Priya Arjun Meera Ravi Anjali Dev Mei Jun Lin Wei Xiu Hao Yuki Haruto Sora Aiko Ji-ho Min-seo Jae-won Linh Minh Thuy Putri Bagus Kalani Tane Aroha Sofia Mateo Lucia Tomás Inés Camila Thiago Beatriz Ana Luca Giulia Noé Camille Anke Jonas Lena Ingrid Lars Astrid Mikko Aino Kasia Piotr Milan Jelena Oksana Taras Elif Emre Noor Aylin Siobhán Declan Owain Niamh Grace Daniel Ruth Malik Keisha Wyatt Nizhoni'.split(
    ' ',
  )

const FAMILY =
  'Okafor Mensah Diallo Mwangi Dlamini Abebe Haddad Mansour Rahimi Qureshi Iyer Menon Chatterjee Patel Fernando Gurung Chen Huang Liang Zhou Tanabe Mori Ito Park Kang Nguyen Tran Santoso Wijaya Kahale Ngata Arriaga Vargas Moreno Carvalho Ferreira Quispe Rossi Lefèvre Vermeulen Brandt Holm Lindqvist Virtanen Kowalski Novak Petrović Kovalenko Demir Aydın Moriarty Byrne Rhys Walker Bennett Begay Whitefeather Baptiste'.split(
    ' ',
  )

// Given and family names run through the same regions in the same order; a name and a family of about the same place
// along their lists come from about the same region.
const SAME_REGION = 0.7

/** Draws names that nobody in `taken` has, and adds them to it. Seven in ten pair a given and a family name of one region. */
export function drawName(random: Seeded, taken: Set<string>): string {
  for (;;) {
    const given = random.integer(0, GIVEN.length - 1)
    const near = Math.floor((given / GIVEN.length) * FAMILY.length) + random.integer(-2, 2)
    const family = random.chance(SAME_REGION)
      ? Math.min(FAMILY.length - 1, Math.max(0, near))
      : random.integer(0, FAMILY.length - 1)
    const name = `${GIVEN[given]} ${FAMILY[family]}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
