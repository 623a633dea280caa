import { fireEvent, render, screen } from '@testing-library/react'
import { ElderProvider } from '@/theme/elder'
import { phone } from '../../../tests/support/taro'
import { QuestionForm } from './question-form'

const question = (key: string, missing: string | null) => ({ key, missing, body: (error: string | undefined) => <div>{error ? `${key}：${error}` : key}</div> })
const onPress = jest.fn()

function open(elder: boolean, answered = false) {
  phone.reset()
  onPress.mockClear()
  phone.storage.set('linli.elder', elder)
  render(
    <ElderProvider>
      <QuestionForm lead={<div>哪件事</div>} questions={[question('照片', answered ? null : '请拍一张'), question('经过', null)]} send={{ words: '提交', onPress }} after="之后有人核查" />
    </ElderProvider>,
  )
}

test('asks everything at once, and says what is missing only when somebody tries to send', () => {
  open(false)
  expect(screen.getByText('照片')).toBeTruthy()
  expect(screen.getByText('经过')).toBeTruthy()
  fireEvent.click(screen.getByText('提交'))
  expect(screen.getByText('照片：请拍一张')).toBeTruthy()
  expect(onPress).not.toHaveBeenCalled()
})

test('in elder mode asks one thing at a time, and does not go on without its answer', () => {
  open(true)
  expect(screen.queryByText('经过')).toBeNull()
  fireEvent.click(screen.getByText('下一步'))
  expect(screen.getByText('照片：请拍一张')).toBeTruthy()
  expect(screen.getByText('第 1 步，共 2 步')).toBeTruthy()
})

test('in elder mode the second question stands at the top, the way back is there, and the last one sends', () => {
  open(true, true)
  fireEvent.click(screen.getByText('下一步'))
  expect(screen.queryByText('哪件事')).toBeNull()
  expect(screen.getByText('之后有人核查')).toBeTruthy()
  fireEvent.click(screen.getByText('上一步'))
  expect(screen.getByText('哪件事')).toBeTruthy()
  fireEvent.click(screen.getByText('下一步'))
  fireEvent.click(screen.getByText('提交'))
  expect(onPress).toHaveBeenCalledTimes(1)
})
