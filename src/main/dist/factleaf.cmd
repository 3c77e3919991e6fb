@echo off
rem Runs Factleaf with the Java of JAVA_HOME or the first in PATH; options as in program\launch.sh.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION=0"
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /c:"version"') do for /f "delims=.-+ " %%m in ("%%~v") do set "VERSION=%%m"
if %VERSION% LSS 21 (
  echo factleaf: needs Java 21 or newer, and found none in JAVA_HOME or PATH. 1>&2
  exit /b 2
)
"%JAVA%" -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -XX:+DisplayVMOutputToStderr -Xlog:disable -XX:+UseSerialGC -Xmx256m -jar "%~dp0program\factleaf.jar" %*
exit /b %ERRORLEVEL%
