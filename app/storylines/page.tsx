import { directoryRoute } from '@/components/front/directory-route'

const route = directoryRoute('storyline', 'storylines')
export const { generateMetadata } = route
export default route.Page
