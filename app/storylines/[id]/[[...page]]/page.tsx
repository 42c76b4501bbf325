import { listRoute } from '@/components/front/list-route'

const route = listRoute('storyline', 'id')
export const { generateStaticParams, generateMetadata } = route
export default route.Page
