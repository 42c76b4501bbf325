import { listRoute } from '@/components/front/list-route'

const route = listRoute('month', 'year', 'month')
export const { generateStaticParams, generateMetadata } = route
export default route.Page
