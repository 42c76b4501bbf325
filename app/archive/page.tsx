import { directoryRoute } from '@/components/front/directory-route'

const route = directoryRoute('month', 'archive')
export const { generateMetadata } = route
export default route.Page
