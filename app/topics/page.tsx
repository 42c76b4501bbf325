import { directoryRoute } from '@/components/front/directory-route'

const route = directoryRoute('topic', 'topics')
export const { generateMetadata } = route
export default route.Page
